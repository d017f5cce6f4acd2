import { happened, type Measure, measured } from '../metrics/metric-definitions.ts';
import { amount, defineEvent, givenName, milliseconds, name, oneOf } from './define-event.ts';
import { digested } from './digested-text.ts';

const OK = 'ok';

/** What the assistant does with a message: runs, calls of models and tools, searches. */
export const runEvents = {
  run_started: defineEvent({
    source: 'server',
    description: 'A run began to work.',
    properties: { message: digested('The message that it answers').optional() },
  }),
  run_ended: defineEvent({
    source: 'server',
    description: 'A run finished, failed, was stopped, or waits for a person.',
    properties: {
      status: oneOf(
        ['finished', 'waiting', 'failed', 'stopped', 'interrupted'],
        'How it ended; waiting: it asked a person',
      ),
      code: name('The code of the error that ended it').optional(),
      durationMs: milliseconds('From its start to its end'),
      firstTokenMs: milliseconds('From its start to its first word').optional(),
      steps: amount('Calls of the model with what followed from them'),
      toolCalls: amount('Calls of tools'),
    },
    measures: ({ status, code, durationMs, firstTokenMs }) => [
      happened('runs', status),
      measured('run_duration', status, durationMs),
      ...(firstTokenMs === undefined ? [] : [measured('first_token', status, firstTokenMs)]),
      ...(status === 'failed' ? [happened('errors', code ?? 'UNKNOWN')] : []),
    ],
    failed: ({ status }) => status === 'failed',
  }),
  model_call: defineEvent({
    source: 'server',
    description: 'A model was called.',
    properties: {
      provider: name('Who runs the model'),
      model: givenName('The model'),
      outcome: name(`${OK}, or what it failed of`),
      durationMs: milliseconds('From the request to the last word'),
      firstTokenMs: milliseconds('From the request to the first word').optional(),
      tokensIn: amount('Tokens that it was sent').optional(),
      tokensOut: amount('Tokens that it wrote').optional(),
      cost: amount('US dollars, where MODEL_PRICES knows the model').optional(),
    },
    measures: (call) => [
      happened('model_calls', call.model),
      measured('model_duration', call.model, call.durationMs),
      ...amountsOf(call),
      ...(failedCall(call) ? [happened('errors', call.outcome)] : []),
    ],
    failed: failedCall,
  }),
  tool_call: defineEvent({
    source: 'server',
    description: 'A tool was called.',
    properties: {
      tool: name('The tool'),
      category: name('What kind of tool it is'),
      outcome: name(`${OK}, or the code of the failure`),
      durationMs: milliseconds('From the call to its result'),
      characters: amount('Length of the result, in UTF-16 code units'),
    },
    measures: ({ tool, outcome, durationMs }) => [
      happened('tool_calls', tool),
      measured('tool_duration', tool, durationMs),
      ...(failedCall({ outcome }) ? [happened('tool_failures', tool)] : []),
    ],
    failed: failedCall,
  }),
  retrieval: defineEvent({
    source: 'server',
    description: 'The documents were searched.',
    properties: {
      outcome: oneOf(['found', 'empty', 'failed'], 'Whether there was something'),
      results: amount('Passages that were found'),
      durationMs: milliseconds('How long it took'),
    },
    measures: ({ outcome, durationMs }) => [
      happened('retrievals', outcome),
      measured('retrieval_duration', outcome, durationMs),
    ],
  }),
  intent: defineEvent({
    source: 'server',
    description: 'It was decided how a message is answered.',
    properties: {
      intent: name('What the message asks for'),
      handler: name('Who answers it'),
      confidence: amount('How sure that is, 0 to 1'),
      durationMs: milliseconds('How long it took'),
    },
    measures: ({ intent }) => [happened('intents', intent)],
  }),
};

/** A call that somebody stopped is no failure. */
function failedCall({ outcome }: { outcome: string }): boolean {
  return outcome !== OK && outcome !== 'STOPPED';
}

function amountsOf(call: {
  model: string;
  tokensIn?: number;
  tokensOut?: number;
  cost?: number;
}): Measure[] {
  const given = [
    ['tokens_in', call.tokensIn],
    ['tokens_out', call.tokensOut],
    ['cost', call.cost],
  ] as const;
  return given.flatMap(([metric, value]) =>
    value === undefined ? [] : [measured(metric, call.model, value)],
  );
}
