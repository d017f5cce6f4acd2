import * as z from 'zod';
import type { CHART_KINDS } from '../../../../widgets/schema.ts';
import type { PastCall } from '../../past-calls.ts';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from '../turn.ts';
import { chartKindIn } from './draw-chart.ts';

const CHANGE =
  /^(?:turn|change|make|convert|switch|show|redraw|mach|mache|ändere|wandle|zeige?)\b.{0,60}\b(?:it|that|this|chart|diagram|es|das|\p{L}*diagramm)\b.{0,60}\b(?:in|into|to|as|a|als|aus|zu[mr]?)\b/iu;

const PHRASES = {
  en: { changed: 'The chart is changed where it stands.', act: 'Changing the chart' },
  de: { changed: 'Das Diagramm ist an seiner Stelle geändert.', act: 'Das Ändern des Diagramms' },
};

const chartCall = z.object({ widget: z.object({ type: z.literal('chart') }) });
const drawn = z.object({ id: z.string(), type: z.literal('chart') });

/** The chart that was drawn last, by id. */
function lastChart({ conversation }: Turn): string | undefined {
  const isChart = ({ name, input, result }: PastCall) =>
    name === 'draw_widget' && chartCall.safeParse(input).success && drawn.safeParse(result).success;
  return drawn.safeParse(conversation.earlierCalls.findLast(isChart)?.result).data?.id;
}

/** Another kind of chart for the same numbers, in place. */
export const changeChart = command<{ id: string; kind: (typeof CHART_KINDS)[number] }>({
  name: 'change-chart',
  read: (turn) => {
    const { head } = turn.message;
    const kind = CHANGE.test(head)
      ? chartKindIn(head.split(/\b(?:into|to|as|als|zu[mr]?|in)\b/iu).at(-1) ?? head)
      : undefined;
    const id = kind && turn.conversation.tools.has('update_widget') ? lastChart(turn) : undefined;
    return kind && id ? { id, kind } : undefined;
  },
  reply: ({ id, kind }, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'update_widget').at(-1);
    if (call?.error) return reportFailure(turn, call.error, phrases.act);
    if (call) return say(phrases.changed);
    const patch = [{ op: 'replace', path: '/kind', value: kind }];
    return callTool(turn, 'update_widget', { id, patch });
  },
});
