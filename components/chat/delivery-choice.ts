import type { Delivery } from '@/lib/runs/schema';

export const OTHER_DELIVERY = { steer: 'next', next: 'steer' } as const satisfies Record<
  Delivery,
  Delivery
>;

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Whether a key sends with the verb that is not the default one. */
export function asksForOther({ key, altKey, shiftKey, isComposing }: Key): boolean {
  return key === 'Enter' && altKey && !shiftKey && !isComposing;
}

/** How a message is delivered that is sent while the assistant works. */
export function deliveryOf(preferred: Delivery, other: boolean): Delivery {
  return other ? OTHER_DELIVERY[preferred] : preferred;
}
