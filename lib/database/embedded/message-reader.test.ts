import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageReader, ProtocolError, type WireRequest } from './message-reader.ts';

const MAX_BYTES = 10_000;

function startup(code = 196_608): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32BE(8, 0);
  bytes.writeInt32BE(code, 4);
  return bytes;
}

function message(type: string, body: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

function read(pieces: Buffer[]): WireRequest[] {
  const reader = new MessageReader(MAX_BYTES);
  return pieces.flatMap((piece) => [...reader.push(piece)]);
}

const batchBytes = (requests: WireRequest[]) =>
  requests.flatMap((r) => (r.kind === 'batch' ? [Buffer.from(r.bytes).toString('hex')] : []));

describe('MessageReader', () => {
  it('cuts the same batches however the bytes are torn', () => {
    const body = fc.uint8Array({ maxLength: 300 });
    const batch = fc
      .tuple(fc.array(body, { maxLength: 4 }), fc.constantFrom('S', 'Q', 'H', 'F'), body)
      .map(([parts, end, last]) =>
        Buffer.concat([...parts.map((part) => message('P', part)), message(end, last)]),
      );
    const property = fc.property(
      fc.array(batch, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 40 }),
      (batches, cuts) => {
        const stream = Buffer.concat([startup(), ...batches]);
        const at = [...new Set(cuts.map((cut) => cut % stream.length))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((start, i) => stream.subarray(start, at[i] ?? stream.length));
        expect(batchBytes(read(pieces))).toEqual(batches.map((b) => b.toString('hex')));
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('tells encryption, start, batches and the end apart', () => {
    const stream = Buffer.concat([
      startup(80_877_103),
      startup(),
      message('P'),
      message('H'),
      message('S'),
      message('X'),
    ]);
    expect(read([stream]).map((r) => [r.kind, 'complete' in r ? r.complete : undefined])).toEqual([
      ['startup', undefined],
      ['startup', undefined],
      ['batch', false],
      ['batch', true],
      ['terminate', undefined],
    ]);
  });

  it('refuses what is larger than allowed before it is buffered', () => {
    const header = message('P', new Uint8Array(MAX_BYTES)).subarray(0, 5);
    expect(() => read([startup(), header])).toThrow(ProtocolError);
    const small = message('P', new Uint8Array(MAX_BYTES / 2));
    expect(() => read([startup(), small, small])).toThrow(ProtocolError);
  });

  it('refuses a length that is impossible', () => {
    const bad = message('P');
    bad.writeInt32BE(-1, 1);
    expect(() => read([startup(), bad])).toThrow(ProtocolError);
  });
});
