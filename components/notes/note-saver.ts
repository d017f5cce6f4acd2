import { ApiError } from '@/hooks/api-request';
import type { Note } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import type { DraftKeeper, NoteDraft } from './note-draft';

export type NoteContent = { title: string; text: string };

export type SaveState =
  | { state: 'saved' | 'unsaved' | 'saving' | 'gone' }
  | { state: 'failed'; error: unknown }
  /** Somebody else saved it: nothing is sent until the writer chooses. */
  | { state: 'conflict'; theirs: Note };

export type NoteSaverPorts = {
  /** What stands in the editor. */
  read: () => NoteContent;
  /** Puts something else into the editor. */
  write: (content: NoteContent) => void;
  /** @param version the one it replaces; 0 makes the note */
  send: (content: NoteContent, version: number, keepalive: boolean) => Promise<Note>;
  fetchNewest: () => Promise<Note>;
  drafts: DraftKeeper;
  onState: (state: SaveState) => void;
};

/**
 * Saves a note by itself: after a pause in typing, at latest after some seconds of it, one request
 * at a time. Until the server has it, the browser keeps it. Hearing of a key costs a timer.
 */
export class NoteSaver {
  readonly #ports: NoteSaverPorts;
  #saved: NoteContent;
  #version: number;
  #state: SaveState = { state: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #dirtySince = 0;
  #sending: Promise<void> | null = null;
  #retryMs: number = tunables.notes.retryMinMs;
  #ended = false;

  constructor(ports: NoteSaverPorts, saved: NoteContent & { version: number }) {
    this.#ports = ports;
    this.#saved = { title: saved.title, text: saved.text };
    this.#version = saved.version;
  }

  get version(): number {
    return this.#version;
  }

  /** Something was written. */
  edited(): void {
    const { saveDelayMs, saveAtLatestMs, draftDelayMs } = tunables.notes;
    this.#draftTimer ??= setTimeout(() => this.#keepDraft(), draftDelayMs);
    const { state } = this.#state;
    if (state === 'conflict' || state === 'gone') return;
    if (state !== 'unsaved' && state !== 'saving') this.#tell({ state: 'unsaved' });
    if (this.#dirtySince === 0) this.#dirtySince = Date.now();
    const latest = this.#dirtySince + saveAtLatestMs - Date.now();
    this.#schedule(Math.max(0, Math.min(saveDelayMs, latest)));
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (!this.#ended) await this.#save(false);
  }

  /** The page is being left: the browser keeps the text, and a last request is tried. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#ended || !this.#isDirty()) return;
    this.#keepDraft();
    const { state } = this.#state;
    if (state === 'conflict' || state === 'gone' || this.#sending) return;
    void this.#save(true);
  }

  /** The text goes on elsewhere: nothing of it is kept or sent here any more. */
  abandon(): void {
    this.dispose();
    this.#dropDraft();
  }

  /** Ends all timers; `leave` first, should something not be saved. */
  dispose(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#draftTimer);
  }

  /** Somebody saved this version, perhaps this page. */
  async heardOf(version: number): Promise<void> {
    await this.#sending;
    if (version <= this.#version || this.#ended || this.#state.state === 'conflict') return;
    await this.#meetTheirs();
  }

  /** Another text is there and the writer keeps this one. */
  async keepMine(): Promise<void> {
    if (this.#state.state !== 'conflict') return;
    this.#version = this.#state.theirs.version;
    this.#saved = { title: this.#state.theirs.title, text: this.#state.theirs.text };
    this.#tell({ state: 'unsaved' });
    await this.flush();
  }

  takeTheirs(): void {
    if (this.#state.state !== 'conflict') return;
    this.#adopt(this.#state.theirs);
    this.#ports.write(this.#saved);
    this.#ports.drafts.remove();
    this.#tell({ state: 'saved' });
  }

  /** Begins with a draft that an earlier page left. @param newest what the server has, if anything */
  resume(draft: NoteDraft, newest: Note | null): void {
    if (same(draft, this.#saved)) {
      this.#ports.drafts.remove();
      return;
    }
    this.#ports.write(draft);
    if (newest && draft.version !== newest.version) {
      this.#tell({ state: 'conflict', theirs: newest });
    } else this.edited();
  }

  #isDirty(): boolean {
    return !same(this.#ports.read(), this.#saved);
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#sending) void this.#save(false);
    }, delayMs);
  }

  #save(keepalive: boolean): Promise<void> {
    this.#sending ??= this.#sendOnce(keepalive).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendOnce(keepalive: boolean): Promise<void> {
    const { state } = this.#state;
    if (state === 'conflict' || state === 'gone') return;
    const content = this.#ports.read();
    const blank = content.title.trim() === '' && content.text.trim() === '';
    this.#dirtySince = 0;
    if (same(content, this.#saved) || (this.#version === 0 && blank)) {
      this.#dropDraft();
      return this.#tell({ state: 'saved' });
    }
    this.#tell({ state: 'saving' });
    try {
      const note = await this.#ports.send(content, this.#version, keepalive);
      this.#version = note.version;
      this.#saved = content;
      this.#retryMs = tunables.notes.retryMinMs;
      if (this.#isDirty()) {
        this.#tell({ state: 'unsaved' });
        if (!this.#ended) this.edited();
        return;
      }
      this.#dropDraft();
      this.#tell({ state: 'saved' });
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    this.#keepDraft();
    const code = error instanceof ApiError ? error.code : '';
    if (code === 'CONFLICT') return this.#meetTheirs();
    if (code === 'NOT_FOUND') return this.#tell({ state: 'gone' });
    this.#tell({ state: 'failed', error });
    if (this.#ended || code === 'INVALID_REQUEST') return;
    this.#schedule(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, tunables.notes.retryMaxMs);
  }

  /** Reads what another page saved: takes it over unless something else stands here. */
  async #meetTheirs(): Promise<void> {
    try {
      const theirs = await this.#ports.fetchNewest();
      const mine = this.#ports.read();
      if (same(mine, theirs)) this.#adopt(theirs);
      else if (same(mine, this.#saved)) {
        this.#adopt(theirs);
        this.#ports.write(this.#saved);
      } else return this.#tell({ state: 'conflict', theirs });
      this.#dropDraft();
      this.#tell({ state: 'saved' });
    } catch (error) {
      const gone = error instanceof ApiError && error.code === 'NOT_FOUND';
      this.#tell(gone ? { state: 'gone' } : { state: 'failed', error });
      if (!gone && !this.#ended) this.#schedule(this.#retryMs);
    }
  }

  #adopt({ title, text, version }: Note): void {
    this.#saved = { title, text };
    this.#version = version;
  }

  #keepDraft(): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    if (this.#isDirty()) {
      this.#ports.drafts.write({ ...this.#ports.read(), version: this.#version });
    }
  }

  #dropDraft(): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    this.#ports.drafts.remove();
  }

  #tell(state: SaveState): void {
    this.#state = state;
    if (!this.#ended) this.#ports.onState(state);
  }
}

function same(a: NoteContent, b: NoteContent): boolean {
  return a.text === b.text && a.title.trim() === b.title.trim();
}
