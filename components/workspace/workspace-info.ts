import type { ModelDescription } from '@/lib/models/schema';

/** A workspace as its pages show it. */
export type WorkspaceInfo = { id: string; slug: string; name: string; model: ModelDescription };
