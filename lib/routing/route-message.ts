import { tunables } from '../tunables.ts';
import { classifyOffline } from './classify-offline.ts';
import {
  type Classification,
  classificationSchema,
  type Entities,
  HANDLER_OF,
  type Override,
} from './schema.ts';

export type RouteRequest = {
  message: string;
  /** The user's earlier messages, the last one last. */
  previous?: readonly string[];
  /** What the user asked for instead of what the classifier thinks. */
  override?: Override;
  /** Asks a model, see `classifyWithModel`; absent when the offline model answers. */
  classify?: (message: string, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds the model has. */
  budgetMs?: number;
  /** Ends the wait for the model, as when the user stops the run. */
  signal?: AbortSignal;
};

const OVERRIDDEN: Record<Override, string> = {
  direct_response: 'The user asked for an answer at once.',
  workflow_executor: 'The user asked for a plan.',
};
const answerSchema = classificationSchema.omit({ handler: true, source: true });

/** What both found; of what the model names only what really stands in the message. */
function joinEntities(message: string, ours: Entities, theirs: Entities): Entities {
  const join = (key: keyof Entities) => {
    const found = theirs[key].filter((name) => name !== '' && message.includes(name));
    return [...new Set([...ours[key], ...found])].slice(0, tunables.routing.maxEntities);
  };
  return {
    paths: join('paths'),
    symbols: join('symbols'),
    urls: join('urls'),
    commands: join('commands'),
  };
}

/** The model's answer within the budget; undefined when it is late, fails or makes no sense. */
async function askModel(
  { message, classify, budgetMs = tunables.routing.budgetMs, signal }: RouteRequest,
  offline: Classification,
): Promise<Classification | undefined> {
  if (!classify || signal?.aborted) return undefined;
  const controller = new AbortController();
  let giveUp = () => {};
  const late = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined);
  });
  const timer = setTimeout(giveUp, budgetMs);
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const said = await Promise.race([classify(message, controller.signal), late]);
    const answer = answerSchema.safeParse(said).data;
    if (!answer) return undefined;
    const { type, confidence } = answer;
    const entities = joinEntities(message, offline.entities, answer.entities);
    const reasoning = answer.reasoning.replace(/\s+/g, ' ').trim();
    return { type, confidence, entities, handler: HANDLER_OF[type], reasoning, source: 'model' };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    controller.abort();
  }
}

/**
 * Decides how a message is handled: as the user said, else as the model says within its time
 * budget, else as the offline classifier says (20-agent 20.3). Never throws.
 */
export async function routeMessage(request: RouteRequest): Promise<Classification> {
  const { message, previous, override } = request;
  const offline = classifyOffline(message, { previous });
  if (override) {
    const reasoning = OVERRIDDEN[override];
    return { ...offline, handler: override, confidence: 1, reasoning, source: 'user' };
  }
  return (await askModel(request, offline)) ?? offline;
}
