/** Bounds of what the agent may draw; part of `tunables`. Sizes in characters and bytes. */
export const widgetTunables = {
  widgets: {
    /** A thread with more is not looked at any more; the agent is told to remove some. */
    maxPerThread: 200,
    /** All widgets of a thread together travel with every snapshot of its state. */
    maxThreadBytes: 4 * 1024 * 1024,
    maxRows: 10_000,
    maxColumns: 30,
    /** Points of all series of a chart. */
    maxPoints: 20_000,
    /** More lines than this nobody tells apart. */
    maxSeries: 12,
    maxFields: 30,
    maxOptions: 100,
    maxActions: 6,
    maxItems: 500,
    maxLabelChars: 200,
    maxCellChars: 1_000,
    maxTextChars: 20_000,
    /** A picture inside of a widget, as a data: address. */
    maxImageChars: 400_000,
    /** Changes in one call of the agent. */
    maxOperations: 200,
    /** What a person writes into a form, and what a press brings along. */
    maxValueChars: 10_000,
    maxValues: 40,
    /** What the agent is told after it drew; the widget itself it knows. */
    resultChars: 4_000,
    timeoutMs: 5_000,
  },
} as const;
