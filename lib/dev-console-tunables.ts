/** Tunables of the dev console, on the server and in the browser. Durations in ms. */
export const devConsoleTunables = {
  /** Runs whose model calls are kept, newest first; what a developer looks at is among them. */
  inspectedRuns: 20,
  /** All of them together; a call with a full window of a large model is about 1 MB. */
  inspectedBytes: 32 * 1024 * 1024,
  /** Runs that the list of a thread's runs gives at once. */
  runsAtOnce: 50,
  /** What of a question tells runs apart in that list. */
  questionChars: 120,
  /** Events that a tab keeps of the runs it watched; the oldest run goes first. */
  watchedEvents: 20_000,
  /** A tab in the background paints no frames; what it hears is taken over this often. */
  hiddenFlushMs: 250,
  /** Speeds of a replay. */
  speeds: [0.5, 1, 2, 8],
  /** A wait of a replayed run, such as for a human, is shortened to this. */
  longestWaitMs: 1_500,
  /** The panel's least width or height, and what it leaves of the page, in pixels. */
  smallestPanel: 220,
  leftOfPage: 240,
  /** What it opens with, and how far one press of an arrow key moves its edge. */
  panelSize: 380,
  resizeStep: 24,
  /** Two states without a common line would be compared for ever; then both are shown whole. */
  diffMs: 200,
  /** Height of a line of the timeline, in pixels. */
  rowHeight: 28,
} as const;
