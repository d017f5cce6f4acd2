import { expect, it } from 'vitest';
import * as z from 'zod';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { allCanaries, type Canary, leaksOf } from '../redaction/testing/canaries.ts';
import { TEXT_WRAPPERS } from '../redaction/testing/wrappers.ts';
import { EVENTS } from './catalogue/index.ts';
import { prometheusText } from './export/prometheus.ts';
import { toSpan } from './export/to-span.ts';
import { exportEvents, record, takeEvents, telemetryQueue } from './index.ts';
import { readEvent } from './read-event.ts';

withTestDatabase();

const CANARIES = allCanaries(7);
const forms = ({ text }: Canary) => [
  text,
  ...Object.values(TEXT_WRAPPERS).map((wrap) => wrap(text)),
];

/** What fits a property, with `text` wherever there is room for a string. */
function fill(schema: unknown, text: string): unknown {
  if (schema instanceof z.ZodOptional) return fill(schema.unwrap(), text);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodBoolean) return true;
  return text;
}
const filled = (name: keyof typeof EVENTS, text: string) => {
  const { shape } = EVENTS[name].properties as unknown as z.ZodObject;
  const given = Object.entries(shape).map(([property, schema]) => [property, fill(schema, text)]);
  return { ...Object.fromEntries(given), unknown: text, note: { deep: [text] } };
};
const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

it('leave nothing of themselves in answers, rows, figures, metrics, traces and downloads', async () => {
  const told: unknown[] = [];
  const spans: unknown[] = [];
  for (const canary of CANARIES) {
    const [bare = ''] = forms(canary);
    for (const name of NAMES) {
      const properties = filled(name, bare);
      told.push(takeEvents(LOCAL_OWNER, { name, properties }));
      const scope = { tenantId: 'local', threadId: bare, runId: bare };
      record(name as 'run_ended', properties as never, scope);
      const read = readEvent(EVENTS[name], { name, properties, scope, at: new Date() });
      if (read.success) spans.push(toSpan(read.event.row));
    }
    for (const form of forms(canary)) {
      told.push(
        takeEvents(LOCAL_OWNER, [
          { name: form },
          { name: 'copilot_error', properties: { code: form } },
        ]),
      );
      told.push(
        takeEvents(LOCAL_OWNER, { id: form, at: form, name: 'copilot_error', properties: form }),
      );
    }
    await telemetryQueue().flush();
  }
  const rows = await systemDatabase().query<{ row: string }>`
    SELECT telemetry_event::text AS row FROM telemetry_event
    UNION ALL SELECT telemetry_rollup::text FROM telemetry_rollup`;
  const span = { from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) };
  const lines: string[] = [];
  for await (const piece of exportEvents(LOCAL_OWNER, span, new AbortController().signal)) {
    lines.push(piece);
  }
  const sinks = {
    answers: JSON.stringify(told),
    rows: rows.map(({ row }) => row).join('\n'),
    metrics: (await prometheusText()).text,
    traces: JSON.stringify(spans),
    download: lines.join(''),
  };
  expect(rows.length).toBeGreaterThan(CANARIES.length);
  for (const [sink, text] of Object.entries(sinks)) {
    expect(
      CANARIES.flatMap((canary) => leaksOf(canary, text)),
      sink,
    ).toEqual([]);
  }
});
