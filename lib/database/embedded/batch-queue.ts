import { backend } from './backend-messages.ts';

/** The part of PGlite that the queue needs. */
export interface ProtocolEngine {
  isInTransaction(): boolean;
  runExclusive<T>(work: () => Promise<T>): Promise<T>;
  execProtocolRawStream(
    message: Uint8Array,
    options: { syncToFs: boolean; onRawData: (data: Uint8Array) => void },
  ): Promise<void>;
}

/** One connection, as the queue sees it. */
export interface Session {
  /** Bytes for the client; they are only valid during the call. */
  receive(bytes: Uint8Array): void;
  /** Ends the connection because its transaction sat idle. */
  expire(): void;
}

interface Job {
  session: Session;
  run(): Promise<void>;
}

/** Ends whatever a session left open, also a pipeline that never saw its Sync. */
const ABANDON = Buffer.concat([backend.query('ROLLBACK'), backend.sync, backend.query('ROLLBACK')]);

/**
 * Lets many connections share the one session that PGlite has. Batches run whole and in turn;
 * while a transaction is open only its owner's batches run.
 */
export class BatchQueue {
  readonly #engine: ProtocolEngine;
  readonly #idleInTransactionMs: number;
  #waiting: Job[] = [];
  #owner: Session | undefined;
  #running = false;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(engine: ProtocolEngine, options: { idleInTransactionMs: number }) {
    this.#engine = engine;
    this.#idleInTransactionMs = options.idleInTransactionMs;
  }

  /** Resolves when the batch has run; rejects when the engine failed. `complete` is false after a Flush. */
  run(session: Session, bytes: Uint8Array, complete: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const run = async () => {
        try {
          await this.#execute(bytes, (data) => session.receive(data));
          resolve();
        } catch (error) {
          reject(error);
        }
        this.#owner = this.#engine.isInTransaction() || !complete ? session : undefined;
      };
      this.#enqueue({ session, run });
    });
  }

  /** Call when a connection ends: its waiting batches are dropped, its open transaction rolled back. */
  release(session: Session): void {
    this.#waiting = this.#waiting.filter((job) => job.session !== session);
    const run = async () => {
      if (this.#owner !== session) return;
      await this.#execute(ABANDON, () => {}).catch(() => {});
      this.#owner = undefined;
    };
    this.#enqueue({ session, run });
  }

  #enqueue(job: Job): void {
    this.#waiting.push(job);
    void this.#pump();
  }

  #execute(bytes: Uint8Array, onRawData: (data: Uint8Array) => void): Promise<void> {
    return this.#engine.runExclusive(() =>
      this.#engine.execProtocolRawStream(bytes, { syncToFs: false, onRawData }),
    );
  }

  async #pump(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let job = this.#next(); job; job = this.#next()) {
      clearTimeout(this.#idleTimer);
      await job.run();
      this.#watchIdleOwner();
    }
    this.#running = false;
  }

  #watchIdleOwner(): void {
    const owner = this.#owner;
    if (!owner) return;
    this.#idleTimer = setTimeout(() => owner.expire(), this.#idleInTransactionMs);
    this.#idleTimer.unref();
  }

  #next(): Job | undefined {
    if (!this.#owner) return this.#waiting.shift();
    const index = this.#waiting.findIndex((job) => job.session === this.#owner);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }
}
