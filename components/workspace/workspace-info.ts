import type { ModelDescription } from '@/lib/models/schema';

/** A workspace as its pages show it. */
export type WorkspaceInfo = {
  id: string;
  slug: string;
  name: string;
  /** The tenant that the workspace belongs to. */
  tenant: string;
  model: ModelDescription;
};
