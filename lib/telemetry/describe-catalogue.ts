import * as z from 'zod';
import { EVENTS } from './catalogue/index.ts';
import { METRICS } from './metrics/metric-definitions.ts';

/** The text of `docs/telemetry.md`: every event with its properties, and every metric. */
export function describeCatalogue(): string {
  return [INTRODUCTION, ...Object.entries(EVENTS).map(section), METRICS_HEADING, metricRows()].join(
    '\n',
  );
}

const INTRODUCTION = `# Telemetry

Made from \`lib/telemetry/catalogue\` by \`npm run docs:telemetry\`; do not edit it.

The catalogue is an allow-list: a property that is not named here is not stored. No event has room for what people write or read; where a message is spoken of, a keyed digest of its first 100 characters and its length stand for it. Every event also carries its time and tenant and, where there is one, workspace, conversation and run. Nobody's user id is in any of it. All of it passes the redaction before it waits to be stored.

## Events
`;

const METRICS_HEADING = `## Metrics

Events are added up by the minute (kept for a day) and by the hour (kept for 90 days), by the label of each metric. Prometheus reads the same metrics at \`/api/metrics\`, named \`flightdeck_…\`. A duration is a histogram whose bins grow by a fifth, so its quantiles are off by a tenth at the most.
`;

function section([name, { source, description, properties }]: [
  string,
  (typeof EVENTS)[keyof typeof EVENTS],
]): string {
  const rows = Object.entries((properties as z.ZodObject).shape).map(
    ([property, schema]) =>
      `| \`${property}\` | ${descriptionOf(schema)} | ${isOptional(schema) ? 'no' : 'yes'} |`,
  );
  const table = ['| property | what | always |', '| --- | --- | --- |', ...rows, ''];
  return [
    `### ${name}`,
    `From the ${source}. ${description}`,
    '',
    ...(rows.length ? table : []),
  ].join('\n');
}

const isOptional = (schema: unknown) => schema instanceof z.ZodOptional;

function descriptionOf(schema: unknown): string | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (inner as z.ZodType).description;
}

function metricRows(): string {
  const rows = Object.entries(METRICS).map(
    ([name, { kind, by, help }]) => `| \`${name}\` | ${kind} | ${by} | ${help} |`,
  );
  return ['| metric | kind | label | what |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
