/** `count` how often · `amount` how much · `duration` how long, in milliseconds, with quantiles. */
export type MetricKind = 'count' | 'amount' | 'duration';
export type MetricDefinition = {
  kind: MetricKind;
  /** What the metric is told apart by: the label of its one dimension. */
  by: string;
  help: string;
};

/** Every figure that is rolled up, charted and exported. What an event adds to them stands in the catalogue. */
export const METRICS = {
  messages: { kind: 'count', by: 'delivery', help: 'Messages that people sent.' },
  runs: { kind: 'count', by: 'status', help: 'Runs that ended.' },
  run_duration: { kind: 'duration', by: 'status', help: 'From the start of a run to its end.' },
  first_token: {
    kind: 'duration',
    by: 'status',
    help: 'From the start of a run to its first word.',
  },
  errors: {
    kind: 'count',
    by: 'code',
    help: 'Runs and calls of models that failed.',
  },
  page_errors: { kind: 'count', by: 'code', help: 'Errors that chats showed, those of runs too.' },
  model_calls: { kind: 'count', by: 'model', help: 'Calls of models.' },
  model_duration: { kind: 'duration', by: 'model', help: 'How long calls of models took.' },
  tokens_in: { kind: 'amount', by: 'model', help: 'Tokens that models were sent.' },
  tokens_out: { kind: 'amount', by: 'model', help: 'Tokens that models wrote.' },
  cost: { kind: 'amount', by: 'model', help: 'US dollars, where MODEL_PRICES knows the model.' },
  tool_calls: { kind: 'count', by: 'tool', help: 'Calls of tools.' },
  tool_failures: { kind: 'count', by: 'tool', help: 'Calls of tools that failed.' },
  tool_duration: { kind: 'duration', by: 'tool', help: 'How long calls of tools took.' },
  intents: { kind: 'count', by: 'intent', help: 'How messages were understood.' },
  approvals_asked: { kind: 'count', by: 'kind', help: 'Times a run asked a person.' },
  approvals: { kind: 'count', by: 'outcome', help: 'What became of what was asked.' },
  approval_wait: { kind: 'duration', by: 'outcome', help: 'How long a run waited for a person.' },
  suggestions_shown: { kind: 'count', by: 'moment', help: 'Suggestions that were shown.' },
  suggestions_clicked: { kind: 'count', by: 'moment', help: 'Suggestions that were taken.' },
  feedback: { kind: 'count', by: 'verdict', help: 'Thumbs that people gave answers.' },
  answers_copied: { kind: 'count', by: 'role', help: 'Messages that were copied.' },
  regenerated: { kind: 'count', by: 'reason', help: 'Answers that were asked for once more.' },
  retrievals: { kind: 'count', by: 'outcome', help: 'Searches of the documents.' },
  retrieval_duration: { kind: 'duration', by: 'outcome', help: 'How long searches took.' },
  documents: { kind: 'count', by: 'outcome', help: 'Documents that were read in.' },
  ingestion_duration: { kind: 'duration', by: 'kind', help: 'How long reading a document took.' },
  rate_limited: { kind: 'count', by: 'kind', help: 'Requests that were refused as too many.' },
  dropped: { kind: 'count', by: 'place', help: 'Events that telemetry had no room for.' },
} as const satisfies Record<string, MetricDefinition>;
export type MetricName = keyof typeof METRICS;

/** Labels that are too many to be told apart count as this one. */
export const OTHER = 'other';

/** What one event adds to one metric. */
export type Measure = { metric: MetricName; dimension: string; count: number; value: number };

/** It happened, `count` times. */
export const happened = (metric: MetricName, dimension: string, count = 1): Measure => ({
  metric,
  dimension,
  count,
  value: 0,
});

/** It took, cost or held that much: milliseconds for a duration, else the unit of the metric. */
export const measured = (metric: MetricName, dimension: string, value: number): Measure => ({
  metric,
  dimension,
  count: 1,
  value,
});
