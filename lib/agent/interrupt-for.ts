import type { Interrupt } from '@ag-ui/client';
import type { Decision } from '../decisions/schema.ts';

const REASONS = {
  tool_approval: 'tool_call',
  question: 'input_required',
  plan: 'plan',
  sources: 'sources',
} as const;

/** A decision in AG-UI's form: its answer comes back as the payload of a resume entry. */
export function interruptFor(decision: Decision): Interrupt {
  const { id, kind, toolCallId, expiresAt, request } = decision;
  return {
    id,
    reason: REASONS[kind],
    message: messageOf(decision),
    ...(toolCallId ? { toolCallId } : {}),
    expiresAt,
    metadata: { kind, request },
  };
}

function messageOf({ request }: Decision): string {
  if (request.kind === 'tool_approval') return `May ${request.toolName} be called?`;
  if (request.kind === 'plan') return `May this plan be carried out? ${request.plan.title}`;
  if (request.kind === 'sources')
    return `May the answer rest on these sources? ${request.question}`;
  return request.questions.map(({ question }) => question).join(' ');
}
