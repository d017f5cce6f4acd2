import type { ToolDefinition } from '../schema.ts';
import { drawWidgetTool } from './draw-widget.ts';
import { removeWidgetTool } from './remove-widget.ts';
import { renderSurfaceTool } from './render-surface.ts';
import { updateWidgetTool } from './update-widget.ts';

/** What the agent draws with; offered where widgets are switched on. */
export const widgetTools = (): ToolDefinition[] => [
  drawWidgetTool() as ToolDefinition,
  updateWidgetTool() as ToolDefinition,
  removeWidgetTool() as ToolDefinition,
  renderSurfaceTool() as ToolDefinition,
];
