import type { Message } from '@ag-ui/core';
import { SURFACE_ACTIVITY, surfaceContentSchema } from './schema.ts';

/** The messages of each surface that a transcript shows, by the surface's id. */
export function surfacesIn(transcript: readonly Message[]): Map<string, readonly unknown[]> {
  const prefix = `${SURFACE_ACTIVITY}-`;
  return new Map(
    transcript.flatMap((message) => {
      if (message.role !== 'activity' || message.activityType !== SURFACE_ACTIVITY) return [];
      const content = surfaceContentSchema.safeParse(message.content).data;
      const ours = content && content.a2ui_operations.length > 0 && message.id.startsWith(prefix);
      return ours ? [[message.id.slice(prefix.length), content.a2ui_operations] as const] : [];
    }),
  );
}
