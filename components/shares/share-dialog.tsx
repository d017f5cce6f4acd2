'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { LoadFailure } from '@/components/ui/load-failure';
import { CreatedLink } from './created-link';
import { ShareForm } from './share-form';
import { ShareItem } from './share-item';
import { useShares } from './use-shares';

/** Makes links to a conversation, lists those that hold, and revokes them. */
export default function ShareDialog({
  threadId,
  open,
  onOpenChange,
}: {
  threadId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('share');
  const { shares, error, reload, create, revoke } = useShares(threadId, open);
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Dialog
      title={t('title')}
      description={t('description')}
      open={open}
      onOpenChange={(next) => {
        if (!next) setAddress(null);
        onOpenChange(next);
      }}
    >
      {address === null ? (
        <ShareForm onCreate={async (scope, expiry) => setAddress(await create(scope, expiry))} />
      ) : (
        <CreatedLink address={address} onAnother={() => setAddress(null)} />
      )}
      <section aria-label={t('links')} className="mt-5 border-t border-line pt-4">
        <h3 className="text-sm font-medium">{t('links')}</h3>
        {error !== null && <LoadFailure title={t('loadFailed')} error={error} onRetry={reload} />}
        {shares?.length === 0 && <p className="mt-1 text-sm text-ink-faint">{t('none')}</p>}
        {shares && shares.length > 0 && (
          <ul className="mt-1.5 flex flex-col">
            {shares.map((share) => (
              <ShareItem
                key={share.id}
                share={share}
                onRevoke={async () => {
                  await revoke(share.id);
                  setAddress(null);
                }}
              />
            ))}
          </ul>
        )}
      </section>
    </Dialog>
  );
}
