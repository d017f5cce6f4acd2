import { getDecision } from '@/lib/decisions';
import { param, route } from '@/lib/http';

export const GET = route(async ({ principal, params }) => ({
  decision: await getDecision(principal, param(params, 'id')),
}));
