/** The longest title of a document; file names may be longer and are cut. */
export const MAX_TITLE = 200;
