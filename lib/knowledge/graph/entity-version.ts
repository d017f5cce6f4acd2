/** Raise it with every change of the rules: all documents are then drawn anew, bit by bit. */
export const ENTITY_VERSION = 1;
