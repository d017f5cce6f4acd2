import type { ComponentName, ComponentOf } from '@/lib/widgets/surface';

/** What every component of a surface is drawn from. */
export type DrawnProps<Name extends ComponentName> = {
  component: ComponentOf<Name>;
  /** The path of the entry it is drawn for; `/` outside of templates. */
  scope: string;
};
