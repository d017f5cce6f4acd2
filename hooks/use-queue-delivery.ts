'use client';

import { useUserPreferences } from '@/hooks/use-user-preferences';
import type { Delivery } from '@/lib/runs/schema';
import { DEFAULT_PREFERENCES } from '@/lib/settings/schema';

/**
 * How a message reaches the assistant that is sent while it works, unless the user says otherwise.
 * @param needed asks the server once it is true; until then the default is given
 */
export function useQueueDelivery(slug: string, needed: boolean): Delivery {
  const preferences = useUserPreferences(slug, needed);
  return (preferences ?? DEFAULT_PREFERENCES).queueDelivery;
}
