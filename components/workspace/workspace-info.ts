import type { ModelDescription } from '@/lib/models/schema';

/** A workspace as its pages show it. */
export type WorkspaceInfo = {
  id: string;
  slug: string;
  name: string;
  /** The tenant that the workspace belongs to. */
  tenant: string;
  /** Whether the reader may look at how the copilot does. */
  operator: boolean;
  model: ModelDescription;
};
