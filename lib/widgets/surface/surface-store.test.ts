import { describe, expect, it, vi } from 'vitest';
import type { SurfaceComponent } from './components.ts';
import type { Surface } from './surface.ts';
import { SurfaceStore } from './surface-store.ts';

const surface = (data: unknown): Surface => ({
  surfaceId: 's',
  components: new Map(),
  data,
  sendDataModel: false,
});

describe('a surface that is shown', () => {
  it('keeps what the user entered when other parts are updated', () => {
    const store = new SurfaceStore(surface({ name: '', count: 1 }));
    store.enter('/name', 'Ada');
    store.show(surface({ name: '', count: 2 }));
    expect(store.data).toEqual({ name: 'Ada', count: 2 });
  });

  it('takes over what the agent changes in the same place', () => {
    const store = new SurfaceStore(surface({ name: '' }));
    store.enter('/name', 'Ada');
    store.show(surface({ name: 'Grace' }));
    expect(store.data).toEqual({ name: 'Grace' });
    store.show(surface({ name: '' }));
    expect(store.data).toEqual({ name: '' });
  });

  it('drops input whose place is gone', () => {
    const store = new SurfaceStore(surface({ list: [{ a: 1 }] }));
    store.enter('/list/0/a', 2);
    store.show(surface({ list: 'none' }));
    expect(store.data).toEqual({ list: 'none' });
  });

  it('tells who listens, until they end it', () => {
    const store = new SurfaceStore(surface({}));
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.enter('/a', 1);
    end();
    store.enter('/a', 2);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('draws only what changed again', () => {
    const text = (words: string) => ({ id: 'a', component: 'Text', text: words }) as const;
    const store = new SurfaceStore({ ...surface({}), components: new Map([['a', text('x')]]) });
    const first = store.surface.components.get('a');
    store.show({ ...surface({ n: 1 }), components: new Map([['a', text('x')]]) });
    expect(store.surface.components.get('a')).toBe(first);
    store.show({ ...surface({ n: 1 }), components: new Map([['a', text('y')]]) });
    expect(store.surface.components.get('a')).toEqual(text('y'));
  });

  it('takes no list with which templates would draw too much', () => {
    const children = (componentId: string) => ({ componentId, path: '/list' });
    const components = new Map<string, SurfaceComponent>([
      ['root', { id: 'root', component: 'List', children: children('inner') }],
      ['inner', { id: 'inner', component: 'List', children: children('text') }],
      ['text', { id: 'text', component: 'Text', text: 'x' }],
    ]);
    const store = new SurfaceStore({ ...surface({ list: [] }), components });
    store.enter('/list', ['a', 'b']);
    store.enter('/list', Array(200).fill('a'));
    expect(store.data).toEqual({ list: ['a', 'b'] });
  });

  it.each(['/__proto__/polluted', '/l/9', '/n/x'])('takes nothing for %s', (path) => {
    const store = new SurfaceStore(surface({ l: [], n: 1 }));
    store.enter(path, true);
    expect(store.data).toEqual({ l: [], n: 1 });
    expect({}).not.toHaveProperty('polluted');
  });
});
