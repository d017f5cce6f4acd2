import { param, route } from '@/lib/http';
import { undeleteThread } from '@/lib/threads';

export const POST = route(({ principal, params }) =>
  undeleteThread(principal, param(params, 'id')),
);
