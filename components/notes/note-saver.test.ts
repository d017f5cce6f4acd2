import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../hooks/api-request.ts';
import type { Note } from '../../lib/knowledge/schema.ts';
import { type DraftKeeper, draftKeeper, type NoteDraft } from './note-draft.ts';
import { type NoteContent, NoteSaver, type SaveState } from './note-saver.ts';

const note = (text: string, version: number): Note => ({
  id: 'n',
  title: '',
  text,
  version,
  updatedAt: '2026-01-01T00:00:00Z',
});

/** An editor with a server that keeps one note, and can be told to fail. */
function setUp(text = 'one', version = 1) {
  const editor = { content: { title: '', text } as NoteContent };
  const server = { note: note(text, version), failures: [] as unknown[], sent: 0 };
  const states: SaveState[] = [];
  let kept: NoteDraft | null = null;
  const drafts: DraftKeeper = {
    read: () => kept,
    write: (draft) => {
      kept = draft;
    },
    remove: () => {
      kept = null;
    },
  };
  const saver = new NoteSaver(
    {
      read: () => editor.content,
      write: (content) => {
        editor.content = { title: content.title, text: content.text };
      },
      send: async (content, replaces) => {
        server.sent += 1;
        const failure = server.failures.shift();
        if (failure) throw failure;
        if (replaces !== server.note.version) throw new ApiError('CONFLICT', '', 409);
        server.note = { ...server.note, ...content, version: replaces + 1 };
        return server.note;
      },
      fetchNewest: async () => server.note,
      drafts,
      onState: (state) => states.push(state),
    },
    { title: '', text, version },
  );
  const type = (next: string) => {
    editor.content = { ...editor.content, text: next };
    saver.edited();
  };
  return { saver, editor, server, states, drafts, type, state: () => states.at(-1)?.state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('NoteSaver', () => {
  it('saves once after a pause, and says how it stands', async () => {
    const { type, server, states, drafts } = setUp();
    type('on');
    type('once');
    expect(states).toEqual([{ state: 'unsaved' }]);
    await vi.runAllTimersAsync();
    expect(server).toMatchObject({ sent: 1, note: { text: 'once', version: 2 } });
    expect(states.map(({ state }) => state)).toEqual(['unsaved', 'saving', 'saved']);
    expect(drafts.read()).toBeNull();
  });

  it('does not wait for a pause for ever', async () => {
    const { type, server } = setUp();
    for (let index = 0; index < 30; index++) {
      type(`word ${index}`);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(server.sent).toBeGreaterThan(0);
  });

  it('keeps what is written in the browser until the server has it, and tries again', async () => {
    const { type, server, drafts, state } = setUp();
    server.failures = [new ApiError('NETWORK', '')];
    type('kept');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(state()).toBe('failed');
    expect(drafts.read()).toEqual({ title: '', text: 'kept', version: 1 });
    await vi.runAllTimersAsync();
    expect(state()).toBe('saved');
    expect(server.note.text).toBe('kept');
    expect(drafts.read()).toBeNull();
  });

  it('asks when another page saved meanwhile, and sends nothing before', async () => {
    const { saver, type, server, state, editor } = setUp();
    server.note = note('theirs', 2);
    type('mine');
    await vi.runAllTimersAsync();
    expect(state()).toBe('conflict');
    type('mine and more');
    await vi.runAllTimersAsync();
    expect(server.sent).toBe(1);
    await saver.keepMine();
    expect(server.note).toMatchObject({ text: 'mine and more', version: 3 });
    expect(editor.content.text).toBe('mine and more');
  });

  it('gives way to the other text when that is chosen', async () => {
    const { saver, type, server, state, editor, drafts } = setUp();
    server.note = note('theirs', 2);
    type('mine');
    await vi.runAllTimersAsync();
    saver.takeTheirs();
    expect(editor.content.text).toBe('theirs');
    expect(state()).toBe('saved');
    expect(drafts.read()).toBeNull();
    type('on with theirs');
    await vi.runAllTimersAsync();
    expect(server.note).toMatchObject({ text: 'on with theirs', version: 3 });
  });

  it('takes over what another page saved while nothing was written here', async () => {
    const { saver, server, editor } = setUp();
    server.note = note('theirs', 2);
    await saver.heardOf(2);
    expect(editor.content.text).toBe('theirs');
    expect(saver.version).toBe(2);
  });

  it('goes on with a draft of the same version, and asks about one of an older', async () => {
    const same = setUp();
    same.saver.resume({ title: '', text: 'draft', version: 1 }, same.server.note);
    await vi.runAllTimersAsync();
    expect(same.server.note.text).toBe('draft');
    const older = setUp('new', 5);
    older.saver.resume({ title: '', text: 'draft', version: 4 }, older.server.note);
    expect(older.state()).toBe('conflict');
    expect(older.editor.content.text).toBe('draft');
  });

  it('makes no note of nothing, and one of the first words', async () => {
    const { saver, type, server } = setUp('', 0);
    await saver.flush();
    expect(server.sent).toBe(0);
    type('first');
    await vi.runAllTimersAsync();
    expect(server.note).toMatchObject({ text: 'first', version: 1 });
  });

  it('keeps the text of a note that was deleted elsewhere', async () => {
    const { type, server, state, drafts } = setUp();
    server.failures = [new ApiError('NOT_FOUND', '', 404)];
    type('kept');
    await vi.runAllTimersAsync();
    expect(state()).toBe('gone');
    expect(drafts.read()?.text).toBe('kept');
  });

  it('keeps nothing once its text goes on in another note, also when it is left', async () => {
    const { saver, server, type, drafts } = setUp();
    server.failures.push(new ApiError('NOT_FOUND', '', 404));
    type('carried over');
    await saver.flush();
    type('carried over, too');
    saver.abandon();
    saver.leave();
    await vi.runAllTimersAsync();
    expect(drafts.read()).toBeNull();
    expect(server.sent).toBe(1);
  });

  it('saves when it is left in the middle', async () => {
    const { saver, type, server } = setUp();
    type('last words');
    saver.leave();
    saver.dispose();
    await vi.runAllTimersAsync();
    expect(server.note.text).toBe('last words');
  });
});

describe('draftKeeper', () => {
  it('reads what it wrote, and nothing that is broken or forbidden', () => {
    const values = new Map<string, string>();
    const store = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    };
    const keeper = draftKeeper('n', () => store);
    const draft = { title: 't', text: 'x', version: 3 };
    keeper.write(draft);
    expect(keeper.read()).toEqual(draft);
    values.set('flightdeck:note:n', '{');
    expect(keeper.read()).toBeNull();
    const forbidden = draftKeeper('n', () => {
      throw new Error('no storage');
    });
    forbidden.write(draft);
    expect(forbidden.read()).toBeNull();
  });
});
