/** Why a tool of the browser could not do its work, in words that the model can use. */
export class AppToolError extends Error {
  constructor(
    readonly code: 'NOT_FOUND' | 'INVALID_INPUT' | 'FAILED',
    message: string,
  ) {
    super(message);
  }
}
