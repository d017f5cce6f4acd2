/** Whether this build has the dev console. Code of its own stays behind dev-console-slot.tsx. */
export const HAS_DEV_CONSOLE: boolean = process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE === 'true';
