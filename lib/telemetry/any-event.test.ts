import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { EVENTS } from './catalogue/index.ts';
import { takeEvents, telemetryQueue } from './index.ts';

withTestDatabase();

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[\w-]{1,60}$/),
);
const anyNumber = fc.oneof(
  fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }),
  fc.nat(),
);

/** What may come for a property, most of which fits. */
function anyValue(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional)
    return fc.option(anyValue(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodNumber) return anyNumber;
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  return anyText;
}

const BROWSER_EVENTS = Object.entries(EVENTS).filter(([, { source }]) => source === 'browser');

const anyEvent = fc.oneof(
  ...BROWSER_EVENTS.map(([name, { properties }]) => {
    const { shape } = properties as unknown as z.ZodObject;
    const values = Object.entries(shape).map(([property, schema]) => [property, anyValue(schema)]);
    return fc.record({
      name: fc.constant(name),
      id: fc.option(
        fc.uuid().chain((id) => fc.constantFrom(id, id.toUpperCase())),
        { nil: undefined },
      ),
      properties: fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>),
    });
  }),
);

it('the database takes whatever is accepted, so that no event keeps others waiting', async () => {
  let expected = 0;
  const property = fc.asyncProperty(
    fc.array(anyEvent, { minLength: 1, maxLength: 60 }),
    async (events) => {
      const { accepted } = takeEvents(LOCAL_OWNER, { events });
      expected += accepted;
      expect(await telemetryQueue().flush()).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 40 });
  const [row] = await systemDatabase().query<{ stored: number }>`
    SELECT count(*)::int AS stored FROM telemetry_event`;
  expect(row?.stored).toBe(expected);
  expect(expected).toBeGreaterThan(100);
});
