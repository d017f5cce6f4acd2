import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readBytes, readJson } from './read-body.ts';

const schema = z.object({ name: z.string() });
const post = (body: BodyInit, type = 'application/json') =>
  new Request('http://localhost/x', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit);

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });
}

describe('readJson', () => {
  it('gives the parsed body', async () => {
    expect(await readJson(post('{"name":"a"}'), schema)).toEqual({ name: 'a' });
  });

  it.each([
    ['a form', post('{"name":"a"}', 'text/plain'), 'UNSUPPORTED_MEDIA_TYPE'],
    ['broken JSON', post('{'), 'INVALID_REQUEST'],
    ['bytes that are not UTF-8', post(new Uint8Array([0xff, 0xfe])), 'INVALID_REQUEST'],
    ['a body that does not fit', post('{"name":1}'), 'INVALID_REQUEST'],
  ])('refuses %s', async (_, request, code) => {
    await expect(readJson(request, schema)).rejects.toMatchObject({ code });
  });

  it('names the field that does not fit', async () => {
    await expect(readJson(post('{"name":1}'), schema)).rejects.toThrow(/^name:/);
  });
});

describe('readBytes', () => {
  it('stops reading at the cap, whatever the length header says', async () => {
    await expect(readBytes(post(endless()), 100_000)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      status: 413,
    });
  });

  it('takes a body of exactly the cap', async () => {
    expect(await readBytes(post(new Uint8Array(1_000)), 1_000)).toHaveLength(1_000);
  });
});
