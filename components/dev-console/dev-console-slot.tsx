'use client';

import dynamic from 'next/dynamic';

const nothing = () => null;

/** The dev console of the conversation around it; nothing in builds that do not have it. */
export const DevConsoleSlot =
  process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE === 'true'
    ? dynamic(() => import('./dev-console'), { ssr: false })
    : nothing;

/** The button that opens it. */
export const DevConsoleButton =
  process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE === 'true'
    ? dynamic(() => import('./console-button'), { ssr: false })
    : nothing;
