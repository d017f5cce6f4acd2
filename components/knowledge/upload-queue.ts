import type { DocumentSummary } from '@/lib/knowledge/schema';

export type UploadItem = {
  id: string;
  name: string;
  sizeBytes: number;
  state:
    | { name: 'waiting' }
    | { name: 'sending' /** 0–1 */; fraction: number }
    | { name: 'duplicate'; document: DocumentSummary }
    | { name: 'failed'; error: unknown };
};

export type UploadAnswer = { document: DocumentSummary; duplicate: boolean };

export type UploadQueueOptions = {
  /** Sends one file. Rejects with the failure to show; resolves or rejects after an abort. */
  send: (
    file: File,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ) => Promise<UploadAnswer>;
  /** A file that must not be sent at all: the failure to show, or null. */
  refuse: (file: File) => unknown;
  /** Files sent at the same time. */
  concurrency: number;
  onChange: (items: UploadItem[]) => void;
  /** A file has become a document; its item is gone. */
  onAdded: (document: DocumentSummary) => void;
};

type Entry = { item: UploadItem; file: File; abort: AbortController };

/** Files on their way to the server, a few at a time, each with its own progress and fate. */
export class UploadQueue {
  readonly #options: UploadQueueOptions;
  #entries: Entry[] = [];
  #sending = 0;
  #count = 0;

  constructor(options: UploadQueueOptions) {
    this.#options = options;
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      this.#count += 1;
      const problem = this.#options.refuse(file);
      this.#entries.push({
        file,
        abort: new AbortController(),
        item: {
          id: `upload-${this.#count}`,
          name: file.name,
          sizeBytes: file.size,
          state: problem ? { name: 'failed', error: problem } : { name: 'waiting' },
        },
      });
    }
    this.#changed();
    this.#pump();
  }

  /** Takes an item away: stops its sending, or dismisses what is said about it. */
  dismiss(id: string): void {
    const entry = this.#find(id);
    entry?.abort.abort();
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#changed();
  }

  /** Dismisses everything that has come to an end. */
  dismissEnded(): void {
    this.#entries = this.#entries.filter(
      ({ item }) => item.state.name === 'waiting' || item.state.name === 'sending',
    );
    this.#changed();
  }

  retry(id: string): void {
    const entry = this.#find(id);
    if (entry?.item.state.name !== 'failed') return;
    entry.abort = new AbortController();
    this.#set(entry, { name: 'waiting' });
    this.#pump();
  }

  #pump(): void {
    while (this.#sending < this.#options.concurrency) {
      const next = this.#entries.find(({ item }) => item.state.name === 'waiting');
      if (!next) return;
      this.#sending += 1;
      void this.#run(next).finally(() => {
        this.#sending -= 1;
        this.#pump();
      });
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { signal } = entry.abort;
    this.#set(entry, { name: 'sending', fraction: 0 });
    try {
      const answer = await this.#options.send(
        entry.file,
        (fraction) => !signal.aborted && this.#set(entry, { name: 'sending', fraction }),
        signal,
      );
      if (answer.duplicate)
        return this.#set(entry, { name: 'duplicate', document: answer.document });
      this.#options.onAdded(answer.document);
      this.#entries = this.#entries.filter((other) => other !== entry);
      this.#changed();
    } catch (error) {
      if (!signal.aborted) this.#set(entry, { name: 'failed', error });
    }
  }

  #set(entry: Entry, state: UploadItem['state']): void {
    entry.item = { ...entry.item, state };
    this.#changed();
  }

  #find(id: string): Entry | undefined {
    return this.#entries.find(({ item }) => item.id === id);
  }

  #changed(): void {
    this.#options.onChange(this.#entries.map(({ item }) => item));
  }
}
