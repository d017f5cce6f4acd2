import * as z from 'zod';
import type { DecisionRequest, Question } from './schema.ts';

const shortSchema = z.union([
  z.boolean(),
  z.object({ approved: z.boolean(), reason: z.string().optional(), plan: z.unknown().optional() }),
  z.object({ verdict: z.string(), reason: z.string().optional(), plan: z.unknown().optional() }),
]);
const sourcesPayloadSchema = z.object({
  approved: z.union([z.boolean(), z.array(z.string())]),
  reason: z.string().optional(),
});
const singleSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** How a plain yes, no or verdict reads for a kind of request. */
function verdictAnswer(kind: 'tool_approval' | 'plan', payload: unknown): unknown {
  const parsed = shortSchema.safeParse(payload);
  if (!parsed.success) return payload;
  const short = typeof parsed.data === 'boolean' ? { approved: parsed.data } : parsed.data;
  const [yes, no] = kind === 'plan' ? ['approve', 'reject'] : ['allow_once', 'deny'];
  const verdict = 'verdict' in short ? short.verdict : short.approved ? yes : no;
  const { reason, plan } = { reason: undefined, plan: undefined, ...short };
  return { kind, verdict, ...(reason !== undefined && { reason }), ...(plan != null && { plan }) };
}

/** A person's words as a value of the question's type, where they can be read as one. */
function spoken({ type }: Question, text: string): unknown {
  const word = text.trim().toLowerCase();
  if (type === 'yes_no' && /^(yes|true)$/.test(word)) return true;
  if (type === 'yes_no' && /^(no|false)$/.test(word)) return false;
  if (type === 'number' && word !== '') return Number(word);
  if (type === 'choices') return [text];
  return text;
}

function questionAnswer(questions: readonly Question[], payload: unknown): unknown {
  const [only] = questions;
  const single = singleSchema.safeParse(payload);
  if (only && questions.length === 1 && single.success) {
    const value = typeof single.data === 'string' ? spoken(only, single.data) : single.data;
    return { kind: 'question', answers: { [only.id]: value } };
  }
  const answers = z.object({ answers: z.unknown() }).safeParse(payload);
  return answers.success ? { kind: 'question', answers: answers.data.answers } : payload;
}

/** How a yes or no to all sources, or a bare list of documents, reads. */
function sourcesAnswer(request: Extract<DecisionRequest, { kind: 'sources' }>, payload: unknown) {
  const all = request.sources.map(({ documentId }) => documentId);
  if (typeof payload === 'boolean') return { kind: 'sources', approved: payload ? all : [] };
  if (Array.isArray(payload)) return { kind: 'sources', approved: payload };
  const given = sourcesPayloadSchema.safeParse(payload).data;
  if (!given) return payload;
  const approved =
    typeof given.approved === 'boolean' ? (given.approved ? all : []) : given.approved;
  return { ...given, kind: 'sources', approved };
}

/**
 * The payload of an AG-UI resume entry as an answer, not yet checked. Besides a whole DecisionAnswer
 * it takes what general clients send: a boolean, `{approved}` or `{verdict}` for approvals and
 * plans, a bare value for a single question, `{answers}` for several. Changed arguments
 * (`editedArgs`) are no answer to what was asked, whatever stands beside them, and are left to be refused.
 */
export function readResumePayload(request: DecisionRequest, payload: unknown): unknown {
  const holder = z.record(z.string(), z.unknown()).safeParse(payload).data;
  if (holder && 'editedArgs' in holder) return { editedArgs: holder.editedArgs };
  if (holder && 'kind' in holder) return payload;
  if (request.kind === 'sources') return sourcesAnswer(request, payload);
  if (request.kind === 'question') return questionAnswer(request.questions, payload);
  return verdictAnswer(request.kind, payload);
}
