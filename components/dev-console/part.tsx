'use client';

import type { ReactNode } from 'react';

/** A part of a view that can be folded. */
export function Part({
  title,
  open = false,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="border-b border-line">
      <summary className="min-h-8 px-1 py-1.5 font-medium hover:bg-hover">{title}</summary>
      <div className="flex flex-col gap-2 px-1 pb-3">{children}</div>
    </details>
  );
}
