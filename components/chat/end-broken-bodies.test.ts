import { describe, expect, it, vi } from 'vitest';
import { endBrokenBodies } from './end-broken-bodies.ts';

const chunk = new TextEncoder().encode('part');

function answering(error: Error | null) {
  let sent = false;
  return async () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          if (!sent) controller.enqueue(chunk);
          else if (error) controller.error(error);
          else controller.close();
          sent = true;
        },
      }),
      { status: 207, headers: { 'x-kept': 'yes' } },
    );
}

describe('endBrokenBodies', () => {
  it('hands on what came and ends, and tells that it broke', async () => {
    const onBroken = vi.fn();
    const response = await endBrokenBodies(answering(new TypeError('network error')), onBroken)(
      '/',
      {},
    );
    expect(await response.text()).toBe('part');
    expect(response.status).toBe(207);
    expect(response.headers.get('x-kept')).toBe('yes');
    expect(onBroken).toHaveBeenCalledWith(expect.objectContaining({ message: 'network error' }));
  });

  it('says nothing of bodies that end, or are let go of', async () => {
    const onBroken = vi.fn();
    const whole = await endBrokenBodies(answering(null), onBroken)('/', {});
    expect(await whole.text()).toBe('part');
    const left = new DOMException('left', 'AbortError');
    const aborted = await endBrokenBodies(answering(left), onBroken)('/', {});
    expect(await aborted.text()).toBe('part');
    expect(onBroken).not.toHaveBeenCalled();
  });
});
