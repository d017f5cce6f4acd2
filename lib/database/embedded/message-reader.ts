/** What a client asks for. `batch` is everything up to and including a Sync, Query or Flush. */
export type WireRequest =
  | { kind: 'startup'; code: number }
  | { kind: 'batch'; bytes: Uint8Array; complete: boolean }
  | { kind: 'terminate' };

export class ProtocolError extends Error {}

export const PROTOCOL_3 = 196_608;
const HEADER_BYTES = 5;
const STARTUP_HEADER_BYTES = 8;
const QUERY = 'Q'.charCodeAt(0);
const SYNC = 'S'.charCodeAt(0);
const FLUSH = 'H'.charCodeAt(0);
const FUNCTION_CALL = 'F'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);

/**
 * Cuts a connection's bytes into requests. Pieces are kept apart until a message is whole, so that
 * a large parameter costs one copy however many pieces it comes in.
 */
export class MessageReader {
  readonly #maxBytes: number;
  #pieces: Buffer[] = [];
  #have = 0;
  #need = STARTUP_HEADER_BYTES;
  #started = false;
  #batch: Buffer[] = [];
  #batchBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @throws ProtocolError when a message or batch is malformed or larger than allowed. */
  *push(piece: Buffer): Generator<WireRequest> {
    this.#pieces.push(piece);
    this.#have += piece.length;
    if (this.#have < this.#need) return;
    const data = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces, this.#have);
    let at = 0;
    let batchStart = 0;
    for (;;) {
      this.#need = this.#sizeAt(data, at);
      if (data.length - at < this.#need) break;
      const type = data[at];
      const end = at + this.#need;
      if (!this.#started) {
        const code = data.readInt32BE(at + 4);
        this.#started = code === PROTOCOL_3;
        batchStart = end;
        yield { kind: 'startup', code };
      } else if (type === TERMINATE) {
        yield { kind: 'terminate' };
      } else if (type === SYNC || type === QUERY || type === FLUSH || type === FUNCTION_CALL) {
        yield this.#endBatch(data.subarray(batchStart, end), type !== FLUSH);
        batchStart = end;
      }
      at = end;
    }
    if (at > batchStart) this.#keep(data.subarray(batchStart, at));
    this.#have = data.length - at;
    this.#pieces = this.#have > 0 ? [data.subarray(at)] : [];
  }

  /** Size of the message at an offset, or of its header while that is incomplete. */
  #sizeAt(data: Buffer, at: number): number {
    const header = this.#started ? HEADER_BYTES : STARTUP_HEADER_BYTES;
    if (data.length - at < header) return header;
    const size = this.#started ? data.readInt32BE(at + 1) + 1 : data.readInt32BE(at);
    if (size < header || size + this.#batchBytes > this.#maxBytes) {
      throw new ProtocolError(`A message of ${size} bytes is not accepted.`);
    }
    return size;
  }

  #keep(bytes: Buffer): void {
    this.#batch.push(bytes);
    this.#batchBytes += bytes.length;
  }

  #endBatch(last: Buffer, complete: boolean): WireRequest {
    if (this.#batch.length === 0) return { kind: 'batch', bytes: last, complete };
    this.#keep(last);
    const bytes = Buffer.concat(this.#batch, this.#batchBytes);
    this.#batch = [];
    this.#batchBytes = 0;
    return { kind: 'batch', bytes, complete };
  }
}
