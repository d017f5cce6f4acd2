import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import messages from '../../messages/en.json';
import type { Name } from './panel.ts';
import { useNames } from './use-names.ts';

const Called = ({ name }: { name: Name }) => useNames().name(name);

it.each<[string, Name]>([
  [messages.telemetry.names.status.failed, { key: 'failed', family: 'status' }],
  [messages.telemetry.names.extra.rest, { key: 'rest', family: 'extra' }],
  [messages.telemetry.names.extra.other, { key: 'other' }],
  [messages.telemetry.names.extra.other, { key: 'other', family: 'limited' }],
  ['web_search', { key: 'web_search' }],
])('says %j for %j', (called, name) => {
  expect(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
        <Called name={name} />
      </NextIntlClientProvider>,
    ),
  ).toBe(called);
});
