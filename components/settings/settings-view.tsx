'use client';

import { useTranslations } from 'next-intl';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import { AuditSection } from './audit-section';
import { BehaviourSection } from './behaviour-section';
import { DevelopersSection } from './developers-section';
import { LimitsSection } from './limits-section';
import { MemorySection } from './memory-section';
import { PermissionsSection } from './permissions-section';
import { ShortcutsSection } from './shortcuts-section';
import { useSettings } from './use-settings';
import { WebSearchSection } from './web-search-section';
import { WidgetsSection } from './widgets-section';

/** Everything that can be set in a workspace. Each change takes effect at once. */
export function SettingsView({ slug }: { slug: string }) {
  const t = useTranslations('settings');
  return (
    <div className="scroll-area @container/list h-full">
      <div className="mx-auto max-w-2xl px-4 py-6 @2xl/list:px-8 @2xl/list:py-8">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-ink-faint">{t('text')}</p>
        <Content slug={slug} />
      </div>
    </div>
  );
}

function Content({ slug }: { slug: string }) {
  const t = useTranslations('settings');
  const { settings, error, reload, change } = useSettings(slug);
  if (!settings && error) {
    return <LoadFailure title={t('failed')} error={error} onRetry={reload} />;
  }
  if (!settings) {
    return (
      <div role="status" className="mt-6 flex flex-col gap-3">
        <span className="sr-only">{t('loading')}</span>
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-48 w-full" />
      </div>
    );
  }
  const { preferences, workspace, tenant, defaults, mayManage, webSearch } = settings;
  return (
    <div className="mt-2">
      <PermissionsSection
        slug={slug}
        expiryHours={workspace.decisionExpiryHours}
        onExpiry={(decisionExpiryHours) => void change({ workspace: { decisionExpiryHours } })}
      />
      <BehaviourSection
        preferences={preferences}
        onChange={(changed) => void change({ preferences: changed })}
      />
      <ShortcutsSection
        choices={preferences.shortcuts}
        onChange={(shortcuts) => void change({ preferences: { shortcuts } })}
      />
      <MemorySection
        slug={slug}
        enabled={workspace.memoryEnabled}
        onEnable={(memoryEnabled) => void change({ workspace: { memoryEnabled } })}
      />
      <WidgetsSection
        tenant={tenant}
        defaults={defaults}
        onChange={(changed) => void change({ tenant: changed })}
      />
      {mayManage && (
        <LimitsSection
          limits={tenant.limits}
          defaults={defaults.limits}
          onChange={(limits) => void change({ tenant: { limits } })}
        />
      )}
      <WebSearchSection webSearch={webSearch} />
      {mayManage && <AuditSection slug={slug} />}
      <DevelopersSection slug={slug} />
    </div>
  );
}
