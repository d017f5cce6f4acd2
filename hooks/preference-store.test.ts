import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/lib/settings/schema.ts';
import { createPreferenceStore } from './preference-store.ts';

describe('preferences of a tab', () => {
  it('are read once, whoever asks', async () => {
    const read = vi.fn(async () => DEFAULT_PREFERENCES);
    const store = createPreferenceStore(read);
    await Promise.all([store.load('guide'), store.load('guide')]);
    await store.load('other');
    expect(read).toHaveBeenCalledOnce();
    expect(store.known.get()).toEqual(DEFAULT_PREFERENCES);
  });

  it('can be asked for again after a failure', async () => {
    const read = vi.fn(async () => DEFAULT_PREFERENCES).mockRejectedValueOnce(new Error('away'));
    const store = createPreferenceStore(read);
    await store.load('guide');
    expect(store.known.get()).toBeNull();
    await store.load('guide');
    expect(store.known.get()).toEqual(DEFAULT_PREFERENCES);
  });

  it('follow a change, which an answer that was on its way does not undo', async () => {
    const changed = { ...DEFAULT_PREFERENCES, queueDelivery: 'next' as const };
    const store = createPreferenceStore(async () => DEFAULT_PREFERENCES);
    const watcher = vi.fn();
    store.known.subscribe(watcher);
    const loading = store.load('guide');
    store.known.set(changed);
    await loading;
    expect(store.known.get()).toEqual(changed);
    expect(watcher).toHaveBeenCalledOnce();
  });
});
