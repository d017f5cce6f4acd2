type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * AG-UI throws the error of a body that broke a second time, where nobody can catch it. So a broken
 * body ends here as if it were complete, and `onBroken` is told.
 */
export function endBrokenBodies(request: Fetch, onBroken: (error: Error) => void): Fetch {
  return async (url, init) => {
    const response = await request(url, init);
    if (!response.body) return response;
    const reader = response.body.getReader();
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          if (error instanceof Error && error.name !== 'AbortError') onBroken(error);
          controller.close();
        }
      },
      cancel: (reason) => reader.cancel(reason).catch(() => {}),
    });
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  };
}
