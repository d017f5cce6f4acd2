'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { useErrorText } from '@/hooks/use-error-text';
import type { Share } from '@/lib/shares/schema';

/** A link that holds. To revoke it cannot be undone, so it is asked for twice. */
export function ShareItem({ share, onRevoke }: { share: Share; onRevoke: () => Promise<void> }) {
  const t = useTranslations('share');
  const errorText = useErrorText();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const revoke = async () => {
    setBusy(true);
    try {
      await onRevoke();
      announce(t('revoked'));
    } catch (error) {
      toast.error(errorText(error));
      setBusy(false);
    }
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-2 text-sm last:border-0">
      <div className="min-w-40 flex-1">
        <p>{t(`scope.${share.scope}`)}</p>
        <p className="text-[0.8125rem] text-ink-faint">
          {t.rich('until', {
            made: () => <Time iso={share.createdAt} />,
            end: () => <Time iso={share.expiresAt} />,
          })}
        </p>
      </div>
      {asked ? (
        <span className="flex items-center gap-2">
          <Button size="sm" onClick={() => setAsked(false)}>
            {t('keep')}
          </Button>
          <Button size="sm" variant="danger" autoFocus disabled={busy} onClick={revoke}>
            {t('revokeNow')}
          </Button>
        </span>
      ) : (
        <Button size="sm" onClick={() => setAsked(true)}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
