import type { SurfaceComponent } from './components.ts';

/** A surface as its messages left it. */
export type Surface = {
  surfaceId: string;
  components: ReadonlyMap<string, SurfaceComponent>;
  data: unknown;
  /** Whether the agent wants all data with every action. */
  sendDataModel: boolean;
};

/** The component with which drawing begins. */
export const ROOT = 'root';
