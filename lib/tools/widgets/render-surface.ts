import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import type { ToolDefinition } from '../schema.ts';

const caps = tunables.surfaces;

/** What a model has to know of the basic catalog (A2UI v0.9), short enough for every request. */
const CATALOG = `Components of A2UI v0.9, a flat list; children are named by id, the first is "root".
Text{text,variant?:h1-h5|caption|body} Icon{name} Image{url,description?} Video{url} AudioPlayer{url,description?} Divider{axis?}
Row/Column{children,justify?,align?} List{children,direction?,listStyle?} Card{child} Tabs{tabs:[{title,child}]} Modal{trigger,content}
Button{child,action,variant?:primary|borderless,checks?} TextField{label,value?,variant?:shortText|longText|number|obscured,validationRegexp?,checks?} CheckBox{label,value} ChoicePicker{options:[{label,value}],value,variant?:multipleSelection|mutuallyExclusive,filterable?} Slider{value,max,min?,step?} DateTimeInput{value,enableDate?,enableTime?,min?,max?}
children: ["id"] or {componentId,path} to repeat over a list. A value may be a literal, {path:"/data"} or {call,args}. Inputs write to the path of their value.
action: {event:{name,context?:{key:value}}} tells you of a press; {functionCall:{call:"openUrl",args:{url}}}. checks: [{condition:{call:"required",args:{value:{path}}},message}].
Functions: required regex length numeric email formatString formatNumber formatCurrency formatDate pluralize and or not openUrl.`;

const inputSchema = z.object({
  surfaceId: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be letters, digits, _ . -'),
  components: z
    .array(z.looseObject({ id: z.string(), component: z.string() }))
    .max(caps.components)
    .optional()
    .describe('New ones, or ones in place of those with the same id.'),
  data: z.unknown().optional().describe('All of the data that paths point into.'),
  updates: z
    .array(z.object({ path: z.string(), value: z.unknown().optional() }))
    .max(tunables.widgets.maxOperations)
    .optional()
    .describe('Changes of single places of the data.'),
  remove: z.boolean().default(false).describe('Takes the surface out of the conversation.'),
  complete: z.boolean().default(true).describe('False while more components are to follow.'),
});
export type RenderSurfaceInput = z.infer<typeof inputSchema>;

/** Draws a surface of A2UI v0.9, or changes one in place. */
export function renderSurfaceTool(): ToolDefinition<RenderSurfaceInput> {
  return {
    name: 'render_a2ui',
    description: `Draws an interface of your own in the conversation where draw_widget is not enough, or changes one in place. Presses come back as messages of the user that begin with [widget action].\n${CATALOG}`,
    category: 'display',
    input: inputSchema,
    timeoutMs: tunables.widgets.timeoutMs,
    resultCap: tunables.widgets.resultChars,
    execute: async ({ input: { surfaceId, remove, ...drawing }, context }) => {
      if (remove) context.surfaces.remove(surfaceId);
      else await context.surfaces.draw(surfaceId, drawing);
      return { surfaceId, drawn: !remove };
    },
  };
}
