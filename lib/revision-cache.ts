type Entry<T> = { revision: string; size: number; read: Promise<T> };

/**
 * What was read lately, by a key and the revision that it had: the same again costs nothing, also when
 * many ask at the same time, and what has changed is read anew. It lives in one process, so a revision
 * must say by itself what is current. Holds `maxSize` at the most, of what was asked for last.
 */
export class RevisionCache<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private size = 0;

  /** @param sizeOf what counts towards `maxSize` */
  constructor(
    private readonly maxSize: number,
    private readonly sizeOf: (value: T) => number,
  ) {}

  /** What `read` gives, or gave before for the same revision. A failure is not kept. */
  async at(key: string, revision: string, read: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    this.drop(key);
    const entry = known?.revision === revision ? known : { revision, size: 0, read: read() };
    this.entries.set(key, entry);
    this.size += entry.size;
    try {
      const value = await entry.read;
      if (entry.size === 0 && this.entries.get(key) === entry) {
        entry.size = this.sizeOf(value);
        this.size += entry.size;
        this.shrink();
      }
      return value;
    } catch (error) {
      if (this.entries.get(key) === entry) this.drop(key);
      throw error;
    }
  }

  private drop(key: string): void {
    this.size -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
  }

  /** A map gives its keys in the order of their last use. */
  private shrink(): void {
    for (const key of this.entries.keys()) {
      if (this.size <= this.maxSize) return;
      this.drop(key);
    }
  }
}
