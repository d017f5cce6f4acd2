import * as z from 'zod';

export const widgetIdSchema = z.string().regex(/^w[0-9a-f]{8}$/, 'is not the id of a widget');
