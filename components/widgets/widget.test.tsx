import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import messages from '../../messages/en.json';
import { SubmittedForm } from './submitted-form';
import { Widget } from './widget';

const inEnglish = (children: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
const html = (widget: unknown, fallback?: boolean) =>
  inEnglish(<Widget widget={widget} onAction={() => {}} fallback={fallback} />);
const id = 'w0000000a';

describe('Widget', () => {
  it('draws what is right', () => {
    expect(html({ id, type: 'list', items: ['one'] })).toContain('<li');
  });

  it.each([
    [null],
    [undefined],
    ['words'],
    [[]],
    [{ id, type: 'hologram' }],
    [{ id: '__proto__', type: 'list', items: ['one'] }],
    [{ id, type: 'list', items: ['one'], onClick: 'x' }],
  ])('says that %j cannot be drawn, or nothing at all', (widget) => {
    expect(html(widget)).toContain('This widget cannot be shown');
    expect(html(widget, false)).toBe('');
  });

  it('stays alive when what it got is deeper than anybody reads', () => {
    const deep = JSON.parse(`${'['.repeat(9_000)}${']'.repeat(9_000)}`);
    expect(html({ id, type: 'list', items: deep })).toContain('This widget cannot be shown');
  });
});

it('a sent form shows its own fields alone, by the names of their options', () => {
  const options = [{ value: 'a', label: 'Camp A' }, { value: 'b' }];
  const text = inEnglish(
    <SubmittedForm
      statusRef={null}
      fields={[
        { type: 'select', name: 'one', label: 'One', required: false, options },
        { type: 'multiselect', name: 'many', label: 'Many', required: false, options },
        { type: 'checkbox', name: 'tick', label: 'Tick', required: false },
        { type: 'date', name: 'day', label: 'Day', required: false },
        { type: 'text', name: 'gone', label: 'Gone', required: false },
      ]}
      submitted={{
        at: '2026-11-20T14:05:00Z',
        values: { one: 'a', many: ['a', 'b'], tick: false, day: '2026-12-01', secret: 'x' },
      }}
    />,
  ).replaceAll(/<[^>]+>/g, ' ');
  for (const shown of ['Nov', 'Camp A', 'Camp A and b', 'No', 'Dec 1, 2026', 'nothing']) {
    expect(text).toContain(shown);
  }
  expect(text).not.toContain('secret');
});
