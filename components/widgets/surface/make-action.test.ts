import { expect, it } from 'vitest';
import { CATALOG_IDS, checkSurface, SurfaceStore } from '@/lib/widgets/surface';
import { makeAction } from './make-action.ts';

const version = 'v0.9';
const surfaceId = 's';

function newStore() {
  const root = { id: 'root', component: 'TextField', label: 'x', value: { path: '/secret' } };
  const checked = checkSurface({
    operations: [
      { version, createSurface: { surfaceId, catalogId: CATALOG_IDS[0], sendDataModel: true } },
      { version, updateComponents: { surfaceId, components: [root] } },
      { version, updateDataModel: { surfaceId, value: { name: 'Ada', secret: '' } } },
    ],
  });
  if (!checked.ok || !checked.surface) throw new Error('the surface is wrong');
  return { store: new SurfaceStore(checked.surface), surface: checked.surface };
}

const read = (call: string, value: unknown) => ({ call, args: { value } });
const context = {
  secret: { path: '/secret' },
  formatted: read('formatString', { path: '/secret' }),
  deep: { all: { path: '/' } },
  filled: read('required', { path: '/secret' }),
  name: { path: '/name' },
};
const actionOf = (store: SurfaceStore) =>
  makeAction(
    { event: { name: 'send', context } },
    { sourceComponentId: 'b', scope: '/' },
    { store, locale: 'en', compile: undefined },
  );

it('what the user enters where nobody is to see it is not told, however it is asked for', () => {
  const { store, surface } = newStore();
  store.enter('/secret', 'hunter2', true);
  const told = actionOf(store);
  expect(JSON.stringify(told)).not.toContain('hunter2');
  expect(told).toMatchObject({
    action: { context: { secret: '••••••••', filled: true, name: 'Ada' } },
    data: { name: 'Ada', secret: '••••••••' },
  });
  expect(store.data).toMatchObject({ secret: 'hunter2' });

  // The agent draws the field as another one: what was entered stays a secret.
  store.show({ ...surface, components: new Map(surface.components) });
  expect(JSON.stringify(actionOf(store))).not.toContain('hunter2');
});

it('says when there is none', () => {
  const { store } = newStore();
  store.enter('/secret', 'hunter2', true);
  store.enter('/secret', '', true);
  expect(actionOf(store)).toMatchObject({ action: { context: { secret: '', filled: false } } });
});
