import { deleteCase } from '@/lib/golden-cases';
import { param, route } from '@/lib/http';

export const DELETE = route(({ principal, params }) => deleteCase(principal, param(params, 'id')));
