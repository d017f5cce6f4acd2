import { describe, expect, it } from 'vitest';
import { documentFixture } from './fixture.ts';
import { type UploadAnswer, type UploadItem, UploadQueue } from './upload-queue.ts';

type Sent = {
  file: File;
  progress: (fraction: number) => void;
  signal: AbortSignal;
  answer: (answer: UploadAnswer) => void;
  fail: (error: unknown) => void;
};

function setUp(concurrency = 2) {
  const sent: Sent[] = [];
  const added: string[] = [];
  let items: UploadItem[] = [];
  const queue = new UploadQueue({
    concurrency,
    refuse: (file) => (file.size === 0 ? { code: 'DOCUMENT_EMPTY' } : null),
    onChange: (next) => {
      items = next;
    },
    onAdded: ({ id }) => added.push(id),
    send: (file, progress, signal) =>
      new Promise((answer, fail) => {
        sent.push({ file, progress, signal, answer, fail });
      }),
  });
  const states = () => items.map(({ name, state }) => `${name} ${state.name}`);
  return { queue, sent, added, states, items: () => items };
}

const file = (name: string, text = 'text') => new File([text], name);
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const document = documentFixture();

describe('UploadQueue', () => {
  it('sends a few at a time and goes on when one is through', async () => {
    const { queue, sent, added, states } = setUp();
    queue.add([file('a'), file('b'), file('c')]);
    expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
    sent[0]?.answer({ document, duplicate: false });
    await settle();
    expect(added).toEqual(['d1']);
    expect(states()).toEqual(['b sending', 'c sending']);
  });

  it('shows how far each file is', () => {
    const { queue, sent, items } = setUp();
    queue.add([file('a')]);
    sent[0]?.progress(0.4);
    expect(items()[0]?.state).toEqual({ name: 'sending', fraction: 0.4 });
  });

  it('says why a file failed, keeps it, and sends it again on demand', async () => {
    const { queue, sent, states, items } = setUp();
    queue.add([file('a')]);
    sent[0]?.fail('broken');
    await settle();
    expect(items()[0]?.state).toEqual({ name: 'failed', error: 'broken' });
    queue.retry(items()[0]?.id ?? '');
    expect(states()).toEqual(['a sending']);
    expect(sent).toHaveLength(2);
  });

  it('does not send what would be refused, and lets the others pass', () => {
    const { queue, sent, states } = setUp();
    queue.add([file('empty', ''), file('b')]);
    expect(states()).toEqual(['empty failed', 'b sending']);
    expect(sent.map((one) => one.file.name)).toEqual(['b']);
  });

  it('keeps a duplicate until it is dismissed', async () => {
    const { queue, sent, added, states } = setUp();
    queue.add([file('a')]);
    sent[0]?.answer({ document, duplicate: true });
    await settle();
    expect(states()).toEqual(['a duplicate']);
    expect(added).toEqual([]);
    queue.dismissEnded();
    expect(states()).toEqual([]);
  });

  it('aborts a cancelled file, shows no failure for it, and uses its place', async () => {
    const { queue, sent, states, items } = setUp(1);
    queue.add([file('a'), file('b')]);
    queue.dismiss(items()[0]?.id ?? '');
    expect(sent[0]?.signal.aborted).toBe(true);
    sent[0]?.fail(new DOMException('aborted', 'AbortError'));
    await settle();
    expect(states()).toEqual(['b sending']);
  });
});
