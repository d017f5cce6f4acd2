import * as z from 'zod';

export const ROLES = ['owner', 'admin', 'operator', 'member'] as const;

/** Who makes a request. Resolved once a request, passed down explicitly, never read from the client. */
export const principalSchema = z.object({
  tenantId: z.string(),
  userId: z.string(),
  role: z.enum(ROLES),
  displayName: z.string(),
});
export type Principal = z.infer<typeof principalSchema>;
