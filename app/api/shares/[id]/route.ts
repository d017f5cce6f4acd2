import { param, route } from '@/lib/http';
import { revokeShare } from '@/lib/shares';

export const DELETE = route(({ principal, params }) => revokeShare(principal, param(params, 'id')));
