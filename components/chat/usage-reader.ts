import { type ContextUsage, contextUsageSchema } from '@/lib/agent/schema';

/** Knows what fills the model's window: as the stream says, and for what it does not repeat as the API says. */
export class UsageReader {
  private news = 0;

  constructor(
    private readonly read: () => Promise<{ usage: ContextUsage | null }>,
    private readonly tell: (usage: ContextUsage) => void,
  ) {}

  /** @param value of the event; what does not fit is left out */
  take(value: unknown): void {
    const { data } = contextUsageSchema.safeParse(value);
    if (!data) return;
    this.news += 1;
    this.tell(data);
  }

  /** What the stream says meanwhile is newer than the answer. */
  async refresh(): Promise<void> {
    const before = this.news;
    try {
      const { usage } = await this.read();
      if (this.news === before) this.take(usage);
    } catch {
      // The meter is a convenience: the next run brings its own figures.
    }
  }
}
