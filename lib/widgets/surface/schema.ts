import * as z from 'zod';
import { widgetTunables } from '../../widget-tunables.ts';
import { widgetIdSchema } from '../widget-id.ts';
import { componentId } from './dynamic-values.ts';

/** The activity whose content is a surface; the same shape as other AG-UI clients draw. */
export const SURFACE_ACTIVITY = 'a2ui-surface';

export const SURFACE_VERSIONS = ['v0.9', 'v0.9.1'] as const;

/** The two names of the basic catalog that are in use. */
export const CATALOG_IDS = [
  'https://a2ui.org/specification/v0_9/basic_catalog.json',
  'https://a2ui.org/specification/v0_9/catalogs/basic/catalog.json',
] as const;

const caps = widgetTunables.surfaces;
const version = z.enum(SURFACE_VERSIONS);
/** Never the id of a widget: what is done on a surface must not pass for a form that was filled in. */
const surfaceId = componentId.refine((id) => !widgetIdSchema.safeParse(id).success, {
  error: 'is the name of a widget; choose another',
});

export const createSurfaceSchema = z.strictObject({
  version,
  createSurface: z.strictObject({
    surfaceId,
    catalogId: z.enum(CATALOG_IDS),
    theme: z.record(z.string(), z.unknown()).optional(),
    sendDataModel: z.boolean().optional(),
  }),
});

export const updateComponentsSchema = z.strictObject({
  version,
  updateComponents: z.strictObject({
    surfaceId,
    /** Each is checked against its own type, so that its problems carry its id. */
    components: z.array(z.unknown()).min(1).max(caps.components),
  }),
});

export const updateDataModelSchema = z.strictObject({
  version,
  updateDataModel: z.strictObject({
    surfaceId,
    path: z.string().max(caps.pathChars).optional(),
    value: z.unknown().optional(),
  }),
});

export const deleteSurfaceSchema = z.strictObject({
  version,
  deleteSurface: z.strictObject({ surfaceId }),
});

/** The messages of A2UI v0.9 by the key that tells them apart. */
export const MESSAGES = {
  createSurface: createSurfaceSchema,
  updateComponents: updateComponentsSchema,
  updateDataModel: updateDataModelSchema,
  deleteSurface: deleteSurfaceSchema,
} as const;

export type SurfaceMessage = z.infer<(typeof MESSAGES)[keyof typeof MESSAGES]>;

/** The content of the activity. The messages are checked by `checkSurface`, not here. */
export const surfaceContentSchema = z.object({ a2ui_operations: z.array(z.unknown()) });

export type SurfaceContent = z.infer<typeof surfaceContentSchema>;

/** What a click in a surface tells the agent; `userAction` of the protocol's client messages. */
export const surfaceActionSchema = z.strictObject({
  name: z.string().min(1).max(caps.idChars),
  surfaceId,
  sourceComponentId: componentId,
  context: z.record(z.string(), z.unknown()),
  timestamp: z.iso.datetime(),
});

export type SurfaceAction = z.infer<typeof surfaceActionSchema>;
