import { placeBookmark, takeOutBookmark } from '@/lib/bookmarks';
import { param, route } from '@/lib/http';

/** Puts a bookmark into the collection. */
export const PUT = route(({ principal, params }) =>
  placeBookmark(principal, param(params, 'id'), param(params, 'bookmarkId')),
);

/** Takes it out. */
export const DELETE = route(({ principal, params }) =>
  takeOutBookmark(principal, param(params, 'id'), param(params, 'bookmarkId')),
);
