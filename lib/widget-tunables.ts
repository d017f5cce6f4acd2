/** Bounds of what the agent may draw; part of `tunables`. Sizes in characters and bytes. */
export const widgetTunables = {
  widgets: {
    /** A thread with more is not looked at any more; the agent is told to remove some. */
    maxPerThread: 200,
    /** All widgets of a thread together travel with every snapshot of its state. */
    maxThreadBytes: 2 * 1024 * 1024,
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
    /** What the copies among them come to: about the largest table. */
    maxCopiedChars: 1_000_000,
    /** What a person writes into a form, and what a press brings along. */
    maxValueChars: 100_000,
    maxValues: 40,
    /** Widgets, the newest, that the agent is told of in a later turn. */
    named: 20,
    /** What the agent is told after it drew; the widget itself it knows. */
    resultChars: 4_000,
    timeoutMs: 5_000,
    /** Rows of a table that stand in the page at once; further ones are a press away. */
    rowsPerPage: 50,
    /** Lines of a list before its reader asks for all: a screen or two, and quick to lay out. */
    itemsAtOnce: 100,
    /** Pixels of a drawn chart without its legend: read at a glance, and fits a phone lying down. */
    chartHeight: 288,
    /** What is told about a widget that is not right; who mends it needs no more at once. */
    shownIssues: 10,
    shownJsonChars: 20_000,
  },
  /** A surface of A2UI may come from anyone who can make a model write it. */
  surfaces: {
    /** Surfaces of a thread; a model that draws more should change those that are there. */
    perThread: 100,
    /** Messages that make up one surface; updates beyond this begin it anew. */
    operations: 500,
    /** Serialised size of all of them: far above any form, far below what holds up a page. */
    totalChars: 400_000,
    /** Values (objects, lists, texts, numbers) in all of them. */
    values: 30_000,
    /** Levels of objects within each other, of messages and of their data. */
    jsonDepth: 40,
    stringChars: 10_000,
    /** `data:` pictures are long. */
    dataUrlChars: 200_000,
    /** Each takes four bytes once it is decoded, however short the picture is. */
    maxPixels: 8_000_000,
    idChars: 120,
    components: 500,
    /** Components within each other; more does not fit on a screen. */
    componentDepth: 30,
    /** Drawn components once every template has been repeated over its list. */
    instances: 1_500,
    /**
     * Calls, and instructions of patterns, over all that is drawn. Each instruction may be tried on
     * every character of a text: this much takes about a second after a keystroke.
     */
    work: 15_000,
    /** Entries of a list that a template repeats over. */
    templateItems: 300,
    children: 300,
    options: 300,
    tabs: 20,
    checks: 20,
    pathChars: 400,
    pathSegments: 20,
    /** Function calls within each other, in values and in expressions. */
    callDepth: 8,
    /** Calls and paths in one text to be formatted. */
    expressionParts: 100,
    expressionChars: 4_000,
    dateFormatChars: 100,
    /** Different ones in a surface: each is compiled when it is checked. */
    patterns: 50,
    patternChars: 300,
    /** Instructions of a compiled pattern; the work of a match is this times the text. */
    patternInstructions: 2_000,
    /** Longer texts match no pattern. */
    matchedChars: 2_000,
    /** Shown of a text that is computed or bound. */
    shownChars: 4_000,
    svgPathChars: 4_000,
    /** Shown of the messages of a surface that cannot be drawn. */
    previewChars: 20_000,
    /** Problems told to the model at once; the rest follows once these are mended. */
    problems: 12,
  },
} as const;
