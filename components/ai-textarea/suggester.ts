export type TextAround = { before: string; after: string };

/** Where continuations come from; ends early when `signal` aborts. */
export type ContinueText = (around: TextAround, signal: AbortSignal) => AsyncIterable<string>;

export type SuggesterOptions = {
  continueText: ContinueText;
  delayMs: number;
  /** Pause after a failure, so that a server in trouble is left alone. */
  restMs: number;
  /** Called with what can be accepted now; empty when there is nothing. */
  onChange: (text: string) => void;
  /** Called once for each suggestion that has arrived whole. */
  onComplete: (text: string) => void;
};

/**
 * One suggestion at a time: asked for after a pause, grown as it arrives, shortened as it is
 * written or accepted, dropped by anything else. Nothing here happens while a key is handled
 * except setting a timer.
 */
export class Suggester {
  readonly #options: SuggesterOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | null = null;
  #received = '';
  #used = 0;
  #shown = '';
  #restUntil = 0;

  constructor(options: SuggesterOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#shown;
  }

  /** Drops what there is and asks after the pause. @param read says at that time what to continue */
  ask(read: () => TextAround | null): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      const around = Date.now() < this.#restUntil ? null : read();
      if (around) void this.#fetch(around);
    }, this.#options.delayMs);
  }

  /** Drops the suggestion, and the request for it. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = null;
    this.#received = '';
    this.#used = 0;
    this.#show('');
  }

  /** Takes what was written off the suggestion. @returns false when it goes on differently */
  advance(written: string): boolean {
    if (written === '' || !this.#shown.startsWith(written)) return false;
    this.#used += written.length;
    this.#show(this.#received.slice(this.#used));
    return this.#shown !== '' || this.#abort !== null;
  }

  async #fetch(around: TextAround): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      for await (const piece of this.#options.continueText(around, abort.signal)) {
        if (abort.signal.aborted) return;
        this.#received += piece;
        if (/^\s/.test(this.#received) && /\s$/.test(around.before)) {
          this.#received = this.#received.trimStart();
        }
        this.#show(this.#received.slice(this.#used));
      }
      if (abort.signal.aborted) return;
      this.#abort = null;
      if (this.#shown.trim() === '') this.#show('');
      else this.#options.onComplete(this.#shown);
    } catch {
      if (abort.signal.aborted) return;
      this.#restUntil = Date.now() + this.#options.restMs;
      this.cancel();
    }
  }

  #show(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    this.#options.onChange(text);
  }
}

/** The next word of a suggestion, with the space before it. */
export function firstWord(text: string): string {
  return /^\s*\S+/.exec(text)?.[0] ?? text;
}
