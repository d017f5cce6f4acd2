export const ABORT_KINDS = ['stop', 'shutdown', 'timeout', 'detached'] as const;
/** Why a run is ended from outside: by its user, the server's end, its time limit, or a lost listener. */
export type AbortKind = (typeof ABORT_KINDS)[number];

/** The reason an agent's abort signal carries. */
export class RunAbort extends Error {
  readonly kind: AbortKind;

  constructor(kind: AbortKind) {
    super(`The run was aborted: ${kind}`);
    this.name = kind === 'timeout' ? 'TimeoutError' : 'AbortError';
    this.kind = kind;
  }
}
