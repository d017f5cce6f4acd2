import { listAudit } from '@/lib/audit';
import { auditQuerySchema } from '@/lib/audit/schema';
import { readQuery, route } from '@/lib/http';

/** The audit log of the tenant, newest first, for its owners and admins. */
export const GET = route(({ principal, url }) =>
  listAudit(principal, readQuery(url, auditQuerySchema)),
);
