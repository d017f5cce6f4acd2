'use client';

import { useTranslations } from 'next-intl';
import type { TelemetryEvent } from '@/lib/telemetry/schema';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';
import { useTimeFormat } from './use-time-format';

/** What a run came to, from the event of its end. */
export function RunFacts({ events }: { events: readonly TelemetryEvent[] }) {
  const t = useTranslations('telemetry.run');
  const format = useFigureFormat();
  const names = useNames();
  const time = useTimeFormat();
  const end = events.findLast(({ name }) => name === 'run_ended')?.properties ?? {};
  const models = new Set(
    events.flatMap(({ name, properties }) =>
      name === 'model_call' ? [String(properties.model)] : [],
    ),
  );
  const tokens = events.reduce(
    (sum, { properties: { tokensIn, tokensOut } }) =>
      sum + Number(tokensIn ?? 0) + Number(tokensOut ?? 0),
    0,
  );
  const duration = (value: unknown) =>
    typeof value === 'number' ? format(value, 'duration') : null;
  const status = typeof end.status === 'string' ? end.status : null;
  const code = typeof end.code === 'string' ? ` (${end.code})` : '';
  const facts = {
    started: events[0] ? time.exact(events[0].at) : null,
    status: status && names.name({ key: status, family: 'status' }) + code,
    took: duration(end.durationMs),
    firstWord: duration(end.firstTokenMs),
    models: models.size > 0 ? [...models].join(', ') : null,
    tokens: tokens > 0 ? format(tokens, 'count') : null,
  };
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {(Object.keys(facts) as (keyof typeof facts)[]).map(
        (key) =>
          facts[key] && (
            <div key={key}>
              <dt className="text-xs text-ink-faint">{t(key)}</dt>
              <dd className="font-medium tabular-nums">{facts[key]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
