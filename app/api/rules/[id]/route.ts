import { revokeRule } from '@/lib/decisions';
import { param, route } from '@/lib/http';

export const DELETE = route(({ principal, params }) => revokeRule(principal, param(params, 'id')));
