// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of A2UI look like templates
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CATALOG_IDS } from '@/lib/widgets/surface';
import messages from '../../../messages/en.json';
import { SurfaceView } from './surface-view';

const html = (props: ComponentProps<typeof SurfaceView>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <SurfaceView {...props} />
    </NextIntlClientProvider>,
  );

const version = 'v0.9';
const created = { version, createSurface: { surfaceId: 's', catalogId: CATALOG_IDS[1] } };
const withComponents = (...components: unknown[]) => [
  created,
  { version, updateComponents: { surfaceId: 's', components } },
];
const card = { id: 'root', component: 'Card', child: 'later' };
const FALLBACK = 'cannot be drawn';

describe('a surface', () => {
  it('is drawn', () => {
    const words = withComponents({ id: 'root', component: 'Text', text: 'Hello', variant: 'h1' });
    expect(html({ operations: words })).toContain('Hello</h3>');
  });

  it('that is wrong says so, or nothing', () => {
    expect(html({ operations: withComponents(card) })).toContain('no component &quot;later&quot;');
    expect(html({ operations: withComponents(card) })).toContain(FALLBACK);
    expect(html({ operations: withComponents(card), fallback: false })).toBe('');
  });

  it('that is on its way shows where more will be', () => {
    const arriving = html({ operations: withComponents(card), complete: false });
    expect(arriving).toContain('animate-pulse');
    expect(arriving).not.toContain(FALLBACK);
    const broken = html({ operations: [{ version }], complete: false });
    expect(broken).toContain('animate-pulse');
  });

  it('that was deleted is gone', () => {
    const gone = { version, deleteSurface: { surfaceId: 's' } };
    expect(html({ operations: [created, gone] })).toBe('');
  });

  it('asks for no password that the browser knows', () => {
    const field = { id: 'root', component: 'TextField', label: 'x', variant: 'obscured' };
    expect(html({ operations: withComponents(field) })).toContain('autoComplete="new-password"');
  });

  it('shows all of an address that holds data, and the host of any other', () => {
    const pressing = (url: unknown) => {
      const action = { functionCall: { call: 'openUrl', args: { url } } };
      const label = { id: 't', component: 'Text', text: 'Open' };
      const button = { id: 'root', component: 'Button', child: 't', action };
      return html({ operations: withComponents(button, label) });
    };
    expect(pressing('https://example.org/a?b=1')).toContain('(example.org)');
    const value = 'https://example.org/a?b=${/name}';
    const computed = pressing({ call: 'formatString', args: { value } });
    expect(computed).toContain('(https://example.org/a?b=)');
  });

  it('with a pattern waits for the engine that is safe', () => {
    const field = { id: 'root', component: 'TextField', label: 'x', validationRegexp: 'a+' };
    expect(html({ operations: withComponents(field) })).not.toContain('<input');
  });
});
