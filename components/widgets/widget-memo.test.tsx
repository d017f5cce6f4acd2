import { parseHTML } from 'linkedom';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { WidgetAction } from '@/lib/widgets/schema';
import messages from '../../messages/en.json';
import type { ViewProps } from './view-props.ts';
import { Widget } from './widget';

const drawn = vi.fn((_: ViewProps<'list'>) => null);
vi.mock('./list-view', () => ({ ListView: (props: ViewProps<'list'>) => drawn(props) }));

beforeAll(() => {
  const { window, document } = parseHTML('<div id="root"></div>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterAll(() => vi.unstubAllGlobals());

const state = (items: string[]) => [
  { id: 'w0000000a', type: 'list', items },
  { id: 'w0000000b', type: 'list', items: ['stays'] },
];

it('is drawn again only when its own value changes, and tells the newest listener', async () => {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const show = (items: string[], onAction: (action: WidgetAction) => void) =>
    act(async () =>
      root.render(
        <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
          {state(items).map((widget) => (
            <Widget key={widget.id} widget={widget} onAction={onAction} />
          ))}
        </NextIntlClientProvider>,
      ),
    );
  const [first, second] = [vi.fn(), vi.fn()];
  await show(['one'], first);
  expect(drawn).toHaveBeenCalledTimes(2);
  await show(['one', 'two'], second);
  expect(drawn).toHaveBeenCalledTimes(3);
  expect(drawn.mock.lastCall?.[0].widget.items).toEqual(['one', 'two']);

  const action = { widget: 'w0000000b', action: 'go', title: '', values: {} };
  drawn.mock.calls[1]?.[0].onAction(action);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledWith(action);
  await act(async () => root.unmount());
});
