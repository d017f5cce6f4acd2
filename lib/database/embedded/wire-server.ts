import { createServer, type Server, type Socket } from 'node:net';
import { backend } from './backend-messages.ts';
import { BatchQueue, type ProtocolEngine, type Session } from './batch-queue.ts';
import { MessageReader, PROTOCOL_3, ProtocolError, type WireRequest } from './message-reader.ts';

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const QUERY = 'Q'.charCodeAt(0);

export interface WireServerOptions {
  serverVersion: string;
  /** A message or batch above this ends its connection. */
  maxMessageBytes: number;
  /** A transaction without a statement for this long is rolled back and its connection ended. */
  idleInTransactionMs: number;
}

/**
 * Speaks the PostgreSQL protocol for an in-process engine: several connections, one session.
 * CancelRequest is ignored (the engine cannot be interrupted). A connection's next bytes are read
 * when its last batch is answered and its output taken, so that a slow reader cannot fill memory.
 */
export function createWireServer(engine: ProtocolEngine, options: WireServerOptions): Server {
  const queue = new BatchQueue(engine, options);
  return createServer((socket) => {
    const connection = new Connection(socket, queue, options);
    void connection.serve();
  });
}

/**
 * The engine reads a batch to its end at once, so it cannot wait for COPY data: refused in advance.
 * PostgreSQL ignores this message unless a COPY is waiting.
 */
function withoutCopy(batch: Uint8Array): Uint8Array {
  return batch[0] === QUERY ? Buffer.concat([batch, backend.refuseCopy]) : batch;
}

class Connection implements Session {
  readonly #socket: Socket;
  readonly #queue: BatchQueue;
  readonly #options: WireServerOptions;

  constructor(socket: Socket, queue: BatchQueue, options: WireServerOptions) {
    this.#socket = socket;
    this.#queue = queue;
    this.#options = options;
    socket.once('close', () => queue.release(this));
    // A reset shows as the end of the loop in serve().
    socket.on('error', () => socket.destroy());
  }

  async serve(): Promise<void> {
    const reader = new MessageReader(this.#options.maxMessageBytes);
    try {
      for await (const piece of this.#socket) {
        for (const request of reader.push(piece as Buffer)) {
          if (!(await this.#handle(request))) return;
        }
      }
    } catch (error) {
      if (error instanceof ProtocolError) this.#refuse('08P01', error.message);
    } finally {
      if (!this.#socket.writableEnded) this.#socket.destroy();
    }
  }

  receive(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(Buffer.from(bytes));
  }

  expire(): void {
    this.#refuse('25P03', 'terminating connection due to idle-in-transaction timeout');
    this.#socket.destroySoon();
  }

  /** @returns whether the connection goes on. */
  async #handle(request: WireRequest): Promise<boolean> {
    if (request.kind === 'terminate') return false;
    if (request.kind === 'startup') return this.#start(request.code);
    await this.#queue.run(this, withoutCopy(request.bytes), request.complete);
    if (this.#socket.writableNeedDrain) await this.#drained();
    return true;
  }

  #start(code: number): boolean {
    if (code === SSL_REQUEST || code === GSS_REQUEST) {
      this.#socket.write(backend.refuseEncryption);
      return true;
    }
    if (code !== PROTOCOL_3) return false;
    this.#socket.write(backend.welcome(this.#options.serverVersion));
    return true;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.once('drain', resolve);
      this.#socket.once('close', resolve);
    });
  }

  #refuse(sqlState: string, text: string): void {
    if (this.#socket.writable) this.#socket.end(backend.fatal(sqlState, text));
  }
}
