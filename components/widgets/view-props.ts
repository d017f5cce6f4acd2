import type { PlacedWidget, WidgetAction, WidgetType } from '@/lib/widgets/schema';

/** What the view of a type is given. */
export type ViewProps<Type extends WidgetType> = {
  widget: Extract<PlacedWidget, { type: Type }>;
  onAction: (action: WidgetAction) => unknown;
  /** An action is on its way or the agent is at work: nothing more can be sent. */
  busy: boolean;
};
