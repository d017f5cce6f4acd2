import * as z from 'zod';
import type { COUNTED_BY } from '../../../../tools/schema.ts';
import type { CHART_KINDS } from '../../../../widgets/schema.ts';
import { slashRest } from '../message.ts';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from '../turn.ts';

type Kind = (typeof CHART_KINDS)[number];
type By = (typeof COUNTED_BY)[number];

const CHART = /\b(?:charts?|plots?|graphs?|diagrams?|diagramme?|\p{L}*diagramm)\b/iu;
const DOCUMENTS = /\b(?:documents?|sources?|dokumente?|quellen?|notizen|notes)\b/iu;

const KINDS: readonly [RegExp, Kind][] = [
  [/\b(?:pie|donut|doughnut|kreis\p{L}*|torten\p{L}*|kuchen\p{L}*)\b/iu, 'pie'],
  [/\b(?:lines?|linien\p{L}*|kurven?\p{L}*|over time|trend)\b/iu, 'line'],
  [/\b(?:bars?|columns?|balken\p{L}*|säulen\p{L}*)\b/iu, 'bar'],
];
/** The kind of chart that words name. */
export const chartKindIn = (text: string): Kind | undefined =>
  KINDS.find(([words]) => words.test(text))?.[1];

const GROUPS: readonly [RegExp, By][] = [
  [/\b(?:days?|tag(?:en?)?)\b/iu, 'day'],
  [/\b(?:kinds?|types?|formats?|art(?:en)?|typ(?:en)?|formate?n?)\b/iu, 'kind'],
  [/\b(?:origins?|herkunft)\b/iu, 'origin'],
  [/\b(?:status|states?)\b/iu, 'status'],
  [/\b(?:validations?|validated|geprüft\p{L}*|prüfung)\b/iu, 'validation'],
  [/\b(?:months?|monate?n?)\b/iu, 'month'],
];

const PHRASES = {
  en: {
    title: (by: string) => `Documents by ${by}`,
    series: 'Documents',
    by: {
      month: 'month',
      day: 'day',
      kind: 'kind',
      origin: 'origin',
      status: 'status',
      validation: 'validation',
    },
    drawn: (total: number) =>
      `${total} ${total === 1 ? 'document' : 'documents'} in this workspace.`,
    drawnInTime: (total: number) =>
      `${total} ${total === 1 ? 'document' : 'documents'}, by when they were added to this workspace.`,
    none: 'There are no documents in this workspace yet, so there is nothing to draw.',
    act: 'Drawing the chart',
  },
  de: {
    title: (by: string) => `Dokumente nach ${by}`,
    series: 'Dokumente',
    by: {
      month: 'Monat',
      day: 'Tag',
      kind: 'Art',
      origin: 'Herkunft',
      status: 'Status',
      validation: 'Prüfung',
    },
    drawn: (total: number) =>
      `${total} ${total === 1 ? 'Dokument' : 'Dokumente'} in diesem Arbeitsbereich.`,
    drawnInTime: (total: number) =>
      `${total} ${total === 1 ? 'Dokument' : 'Dokumente'}, nach dem Zeitpunkt der Aufnahme in diesen Arbeitsbereich.`,
    none: 'In diesem Arbeitsbereich sind noch keine Dokumente, es gibt also nichts zu zeichnen.',
    act: 'Das Zeichnen des Diagramms',
  },
};

const countedSchema = z.object({
  total: z.number(),
  labels: z.array(z.string()),
  counts: z.array(z.number()),
});

function read({ message, conversation }: Turn): { kind: Kind; by: By } | undefined {
  if (!conversation.tools.has('draw_widget')) return undefined;
  const rest = slashRest(message, 'chart');
  const text = rest ?? message.head;
  if (rest === undefined && !(CHART.test(text) && DOCUMENTS.test(text))) return undefined;
  const by = GROUPS.find(([words]) => words.test(text))?.[1] ?? 'month';
  return { kind: chartKindIn(text) ?? 'bar', by };
}

/** Charts of the workspace's documents: what the offline model can count without understanding it. */
export const drawChart = command<{ kind: Kind; by: By }>({
  name: 'draw-chart',
  read,
  reply: ({ kind, by }, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const counted = callsOf(turn, 'count_documents').at(-1);
    if (!counted) return callTool(turn, 'count_documents', { by });
    if (counted.error) return reportFailure(turn, counted.error, phrases.act);
    const {
      total = 0,
      labels = [],
      counts = [],
    } = countedSchema.safeParse(counted.result).data ?? {};
    if (total === 0) return say(phrases.none);
    const drawn = callsOf(turn, 'draw_widget').at(-1);
    if (drawn?.error) return reportFailure(turn, drawn.error, phrases.act);
    const inTime = by === 'month' || by === 'day';
    if (drawn) return say(inTime ? phrases.drawnInTime(total) : phrases.drawn(total));
    const name = phrases.by[by];
    const widget = {
      type: 'chart',
      kind,
      title: phrases.title(name),
      labels,
      series: [{ name: phrases.series, values: counts }],
      ...(kind !== 'pie' && { axes: { x: name, y: phrases.series } }),
    };
    return callTool(turn, 'draw_widget', { widget });
  },
});
