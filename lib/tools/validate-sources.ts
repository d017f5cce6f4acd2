import * as z from 'zod';
import type { DecisionRequest, ProposedSource } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import { tellingExcerpt } from '../knowledge/index.ts';
import type { CitedPassage, KnowledgeScope } from '../knowledge/schema.ts';
import { tunables } from '../tunables.ts';
import type { ToolDefinition } from './schema.ts';

const {
  excerptChars,
  passagesEach,
  sources: mostSources,
  questionChars,
} = tunables.validateSources;

export const validateSourcesSchema = z.object({
  question: z
    .string()
    .trim()
    .min(1)
    .max(questionChars)
    .describe('What is to be answered from them.'),
  numbers: z
    .array(z.number().int().positive())
    .max(mostSources)
    .optional()
    .describe('Numbers of the passages in question; all that were found unless given.'),
});
type Input = z.infer<typeof validateSourcesSchema>;

/** Where the tool keeps what people think of documents. */
export type SourceValidation = {
  propose: (scope: KnowledgeScope, ids: string[]) => Promise<void>;
  judge: (
    scope: KnowledgeScope,
    judged: { validated: string[]; rejected: string[] },
  ) => Promise<void>;
};

/** The documents behind passages, in the order of their first one. */
function sourcesOf(question: string, passages: readonly CitedPassage[]): ProposedSource[] {
  const sources = new Map<string, ProposedSource>();
  for (const { documentId, documentTitle: title, validation, ...passage } of passages) {
    const source = sources.get(documentId) ?? { documentId, title, validation, passages: [] };
    sources.set(documentId, source);
    const { n, page, start, end, text } = passage;
    if (source.passages.length >= passagesEach) continue;
    source.passages.push({
      n,
      page,
      start,
      end,
      text: tellingExcerpt(text, question, excerptChars),
    });
  }
  return [...sources.values()].slice(0, mostSources);
}

async function request({ question, numbers }: Input, passages: CitedPassage[]) {
  const sources = sourcesOf(
    question,
    numbers ? passages.filter(({ n }) => numbers.includes(n)) : passages,
  );
  if (sources.length > 0) return { kind: 'sources', question, sources } satisfies DecisionRequest;
  const message = 'No passages were found in this turn. Call vector_search first.';
  throw new AppError('INVALID_REQUEST', message);
}

/** Shows the user what an answer would rest on; the answer then rests on what the user lets it. */
export function validateSourcesTool(validation: SourceValidation): ToolDefinition {
  const tool: ToolDefinition<Input> = {
    name: 'validate_sources',
    description:
      'Shows the user the documents that the answer would rest on, after vector_search. The user approves some, all or none; then answer from the approved ones alone. For answers that must be right, and whenever the user wants to see the sources first.',
    category: 'human',
    input: validateSourcesSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    ask: async ({ input, context: { citations, scope } }) => {
      const asked = await request(input, citations.passages());
      await validation.propose(
        scope,
        asked.sources.map(({ documentId }) => documentId),
      );
      return asked;
    },
    settle: async (answer, { request: asked, context }) => {
      if (answer.kind !== 'sources' || asked.kind !== 'sources') return {};
      const approvedIds = new Set(answer.approved);
      const [approved, rejected] = [true, false].map((wanted) =>
        asked.sources.filter(({ documentId }) => approvedIds.has(documentId) === wanted),
      ) as [ProposedSource[], ProposedSource[]];
      const ids = (sources: ProposedSource[]) => sources.map(({ documentId }) => documentId);
      await validation.judge(context.scope, { validated: ids(approved), rejected: ids(rejected) });
      const named = (sources: ProposedSource[]) =>
        sources.map(({ documentId, title }) => ({ documentId, title }));
      const { reason } = answer;
      return { approved: named(approved), rejected: named(rejected), ...(reason && { reason }) };
    },
    execute: () =>
      Promise.reject(new AppError('INVALID_REQUEST', 'Sources are approved by a human.')),
  };
  return tool as ToolDefinition;
}
