import * as z from 'zod';
import type { Plan, PlanStep } from '../../../decisions/schema.ts';
import { parsedJson } from '../past-calls.ts';
import { readMessage, slashRest } from './message.ts';
import { partsOf, planNotes, TEMPLATES } from './plan-templates.ts';
import type { Command, Turn } from './turn.ts';
import { command, inLanguage, say, turnOf } from './turn.ts';

/** The line by which the workflows ask any model for a plan. */
const PLAN_TASK = 'Task: write a plan as JSON';

/** How the workflows begin when they hand a plan back; the task stands before it. */
const PLAN_REFUSED = 'That is not a usable plan';

const PHRASES = {
  en: {
    lead: (title: string) => `This takes several steps. My plan — ${title}:`,
    check: 'Done when',
    next: 'Say “plan this” next to the message to have the steps carried out one after the other, or send me one of the steps.',
    what: 'Say what to plan, for example: `/plan build a small status page with three sections`.',
  },
  de: {
    lead: (title: string) => `Das braucht mehrere Schritte. Mein Plan – ${title}:`,
    check: 'Fertig, wenn',
    next: 'Wähle an der Nachricht „Das planen“, um die Schritte nacheinander ausführen zu lassen, oder sende mir einen der Schritte.',
    what: 'Sag, was zu planen ist, zum Beispiel: `/plan baue eine kleine Statusseite mit drei Abschnitten`.',
  },
};

const TOOLS: Record<string, string[]> = {
  'read-file': ['read_file'],
  'find-files': ['find_files'],
  'search-code': ['search_code'],
  'run-command': ['run_command'],
  'edit-file': ['read_file', 'edit_file'],
  'fix-typo': ['read_file', 'edit_file'],
  'create-file': ['write_file'],
  'ingest-url': ['ingest_url'],
  'search-web': ['web_search'],
  'check-file': ['read_file'],
  'append-text': ['read_file', 'edit_file'],
  'summarize-file': ['read_file'],
  'recall-conversations': ['search_conversations'],
  research: ['vector_search', 'write_file'],
  'rename-symbol': ['search_code', 'read_file', 'edit_file'],
};

/** One step for each part of the task that is a command of its own; undefined unless all are. */
function planParts(turn: Turn, task: string, commands: readonly Command[]): Plan | undefined {
  const parts = partsOf(task);
  if (parts.length < 2) return undefined;
  const steps = parts.map((part, i): PlanStep | undefined => {
    const wanted = commands.find((one) =>
      one.take(turnOf({ ...turn.conversation, userTurns: [part], calls: [] })),
    );
    const done = inLanguage(turn, {
      en: 'It is reported as done.',
      de: 'Es ist als erledigt gemeldet.',
    });
    return (
      wanted && {
        id: `step-${i + 1}`,
        title: part.slice(0, 200),
        instruction: part.slice(0, 4_000),
        tools: TOOLS[wanted.name] ?? [],
        check: done,
      }
    );
  });
  const known = steps.filter((step) => step !== undefined);
  if (known.length < parts.length) return undefined;
  return { title: (parts[0] ?? task).slice(0, 200), steps: known };
}

/** A plan whose every step the offline model can carry out when it is given its instruction. */
export function planFor(turn: Turn, task: string, commands: readonly Command[]): Plan {
  const { plain, language } = readMessage(task);
  const template = () => {
    for (const fits of TEMPLATES) {
      const plan = fits(plain.slice(0, 600), language);
      if (plan) return plan;
    }
    return undefined;
  };
  return planParts(turn, plain, commands) ?? template() ?? planNotes(plain, language);
}

const MOST_STEPS = /at most (\d{1,3}) steps/;
const EARLIER_PLAN = /\nAn earlier plan\. Plan only what is left to do: ("[^\n]*")/;
const earlierSchema = z.object({
  steps: z.array(z.object({ title: z.string(), status: z.string() })),
});

/** Titles of the steps that an earlier plan has behind it. */
function doneTitles(system: string): ReadonlySet<string> {
  const told = parsedJson(EARLIER_PLAN.exec(system)?.[1] ?? '');
  const earlier = earlierSchema.safeParse(parsedJson(String(told))).data?.steps ?? [];
  const over = earlier.filter(({ status }) => status === 'done' || status === 'skipped');
  return new Set(over.map(({ title }) => title));
}

/** Answers the planner of the workflows with the plan as JSON. */
export const writePlan = (commands: () => readonly Command[]): Command =>
  command<string>({
    name: 'write-plan',
    read: ({ conversation, message }) => {
      if (!conversation.system.includes(PLAN_TASK)) return undefined;
      const asked = conversation.userTurns.findLast((text) => !text.startsWith(PLAN_REFUSED));
      const task = asked ?? message.text;
      return task.trim().replace(/^\/plan\s+/i, '');
    },
    reply: (task, turn) => {
      const { title, steps } = planFor(turn, task, commands());
      const done = doneTitles(turn.conversation.system);
      const left = steps.filter((step) => !done.has(step.title));
      const most = Number(MOST_STEPS.exec(turn.conversation.system)?.[1] ?? steps.length);
      const plan = { title, steps: (left.length > 0 ? left : steps).slice(0, most) };
      return say(JSON.stringify(plan));
    },
  });

/** `/plan …` outside of a workflow: the plan as a list to read. */
export const showPlan = (commands: () => readonly Command[]): Command =>
  command<string>({
    name: 'show-plan',
    read: ({ message }) => slashRest(message, 'plan'),
    reply: (task, turn) => {
      const phrases = inLanguage(turn, PHRASES);
      if (task === '') return say(phrases.what);
      const plan = planFor(turn, task, commands());
      const steps = plan.steps.map(
        ({ instruction, check }, i) => `${i + 1}. ${instruction}\n   ${phrases.check}: ${check}`,
      );
      return say([phrases.lead(plan.title), steps.join('\n'), phrases.next].join('\n\n'));
    },
  });
