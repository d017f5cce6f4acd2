import { route } from '@/lib/http';
import { readLiveTail } from '@/lib/telemetry';

/** The newest events, newest first. */
export const GET = route(async ({ principal }) => readLiveTail(principal));
