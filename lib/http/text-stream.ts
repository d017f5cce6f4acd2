/**
 * Sends pieces of text as they come. The work is told to stop when the client goes.
 * @throws what the work throws before its first piece; a later failure cuts the stream off
 */
export async function textStream(
  requestSignal: AbortSignal,
  start: (signal: AbortSignal) => AsyncGenerator<string>,
): Promise<Response> {
  return new Response(await textBody(requestSignal, start), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The body of such an answer. @throws as `textStream` */
export async function textBody(
  requestSignal: AbortSignal,
  start: (signal: AbortSignal) => AsyncGenerator<string>,
): Promise<ReadableStream<Uint8Array>> {
  const gone = new AbortController();
  const pieces = start(AbortSignal.any([requestSignal, gone.signal]));
  let next = await pieces.next();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      next = await pieces.next();
    },
    async cancel() {
      gone.abort();
      await pieces.return(undefined).catch(() => {});
    },
  });
}
