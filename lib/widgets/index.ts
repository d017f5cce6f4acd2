export { actionMessage, readAction, readableText, surfaceAction } from './action-message.ts';
export { type CheckedForm, checkFormValues, type FieldProblem } from './check-form-values.ts';
export { card, chart, form, image, list, makeWidget, table } from './make-widget.ts';
export { patchWidget } from './patch-widget.ts';
export {
  type ActionValues,
  type Cell,
  drawnSchema,
  type FormField,
  type FormValue,
  type FormValues,
  type PlacedWidget,
  placedWidgetSchema,
  WIDGETS_STATE,
  type Widget,
  type WidgetAction,
  type WidgetOf,
  type WidgetOperation,
  type WidgetType,
  widgetActionSchema,
  widgetSchema,
} from './schema.ts';
export { WidgetBoard, type WidgetUpdate } from './widget-board.ts';
