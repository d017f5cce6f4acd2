import type { DecisionAnswer, Question } from '@/lib/decisions/schema';

type AnswerValues = Extract<DecisionAnswer, { kind: 'question' }>['answers'];

/** What stands in the fields so far: text for most, a list for several choices, `yes`/`no`. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;
export type FieldProblem = 'required' | 'number' | 'date' | 'too_long';
export type CheckedDraft =
  | { answers: AnswerValues; problems: null }
  | { answers: null; problems: Record<string, FieldProblem> };

const MOST_CHARS = 10_000;

/** Questions with a choice but nothing to choose from are answered in words. */
export function fieldType({ type, options }: Question): Question['type'] {
  const choosing = type === 'choice' || type === 'choices';
  return choosing && !options?.length ? 'text' : type;
}

/** The answers as the API takes them, or what is wrong with which field. Empty optional ones are left out. */
export function checkDraft(questions: readonly Question[], draft: Draft): CheckedDraft {
  const answers: AnswerValues = {};
  const problems: Record<string, FieldProblem> = {};
  for (const question of questions) {
    const value = draft[question.id] ?? '';
    if (typeof value === 'string' ? value.trim() === '' : value.length === 0) {
      if (question.required) problems[question.id] = 'required';
      continue;
    }
    const checked = checkValue(question, value);
    if ('problem' in checked) problems[question.id] = checked.problem;
    else answers[question.id] = checked.answer;
  }
  return Object.keys(problems).length > 0
    ? { answers: null, problems }
    : { answers, problems: null };
}

function checkValue(
  question: Question,
  value: string | readonly string[],
): { answer: AnswerValues[string] } | { problem: FieldProblem } {
  if (typeof value !== 'string') return { answer: [...value] };
  const text = value.trim();
  switch (fieldType(question)) {
    case 'choice':
      return { answer: value };
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? { answer: number } : { problem: 'number' };
    }
    case 'yes_no':
      return { answer: text === 'yes' };
    case 'date':
      return isDate(text) ? { answer: text } : { problem: 'date' };
    default:
      if (text.length > MOST_CHARS) return { problem: 'too_long' };
      return { answer: question.type === 'choices' ? [text] : text };
  }
}

/** `YYYY-MM-DD` of a day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
