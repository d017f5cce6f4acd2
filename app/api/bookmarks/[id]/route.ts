import { removeBookmark } from '@/lib/bookmarks';
import { param, route } from '@/lib/http';

/** Keeps it no longer. */
export const DELETE = route(({ principal, params }) =>
  removeBookmark(principal, param(params, 'id')),
);
