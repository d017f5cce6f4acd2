/** Deletions that can still be taken back. Nothing is sent until one is carried out. */
export class DelayedDeletions {
  readonly #waiting = new Set<string>();
  readonly #carryOut: (id: string) => void;

  constructor(carryOut: (id: string) => void) {
    this.#carryOut = carryOut;
  }

  schedule(id: string): void {
    this.#waiting.add(id);
  }

  /** @returns whether there was still something to take back */
  undo(id: string): boolean {
    return this.#waiting.delete(id);
  }

  /** Carries a deletion out, once, unless it was taken back. */
  settle(id: string): void {
    if (this.#waiting.delete(id)) this.#carryOut(id);
  }

  /** Carries out everything that waits, as when the page is left. */
  settleAll(): void {
    for (const id of [...this.#waiting]) this.settle(id);
  }
}
