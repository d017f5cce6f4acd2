export { addBookmark } from './add-bookmark.ts';
export { createCollection } from './create-collection.ts';
export { deleteCollection } from './delete-collection.ts';
export { listBookmarks } from './list-bookmarks.ts';
export { placeBookmark, takeOutBookmark } from './place-bookmark.ts';
export { removeBookmark } from './remove-bookmark.ts';
export { renameCollection } from './rename-collection.ts';
export {
  addBookmarkSchema,
  type Bookmark,
  type Collection,
  nameCollectionSchema,
} from './schema.ts';
export { searchSaved } from './search-saved.ts';
