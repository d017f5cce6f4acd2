/** What the app tells its database process at the start, as JSON in the first argument. */
export interface DatabaseProcessOptions {
  /** DATA_DIR; the database is in its folder `database`. */
  dataDirectory: string;
  /** Private directory for the client socket. */
  socketDirectory: string;
}

export type FromDatabaseProcess =
  | { type: 'ready' }
  /** `message` is for the person who starts the app. */
  | { type: 'failed'; message: string };

export type ToDatabaseProcess = { type: 'stop' };
