'use client';

import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Ago } from '@/components/ui/ago';
import { type AUDIT_ACTIONS, type ShownAuditEvent, SYSTEM_ACTOR } from '@/lib/audit/schema';
import { auditLink } from './audit-link';

const CELL = 'block @2xl/list:table-cell @2xl/list:py-2.5 @2xl/list:pr-4 align-top';

/** Events of the audit log; on narrow screens each is a card. */
export function AuditTable({ events, slug }: { events: readonly ShownAuditEvent[]; slug: string }) {
  const t = useTranslations('audit');
  const [now] = useState(Date.now);
  return (
    <table className="block w-full text-left text-sm @2xl/list:table">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="sr-only text-[0.8125rem] text-ink-faint @2xl/list:not-sr-only @2xl/list:table-header-group">
        <tr>
          {(['when', 'who', 'what', 'details'] as const).map((column) => (
            <th key={column} scope="col" className="py-1 pr-4 font-normal">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block @2xl/list:table-row-group">
        {events.map((event) => (
          <AuditRow key={event.id} event={event} slug={slug} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ event, slug, now }: { event: ShownAuditEvent; slug: string; now: number }) {
  const t = useTranslations('audit');
  const { action, actor, actorName, subject, details, at } = event;
  const known = t.has(`actions.${action as (typeof AUDIT_ACTIONS)[number]}`);
  const link = auditLink(event, slug);
  const what = known ? t(`actions.${action as (typeof AUDIT_ACTIONS)[number]}`) : action;
  return (
    <tr className="block border-t border-line py-3 @2xl/list:table-row">
      <td className={`${CELL} whitespace-nowrap text-ink-faint`}>
        <Ago iso={at} now={now} />
      </td>
      <td className={`${CELL} break-words`}>
        {actor === SYSTEM_ACTOR ? t('system') : (actorName ?? actor)}
      </td>
      <td className={CELL}>
        {link === null ? (
          <span className="font-medium">{what}</span>
        ) : (
          <Link
            href={link}
            className="inline-flex items-baseline gap-1 font-medium text-accent-strong hover:underline"
          >
            {what}
            <ArrowUpRight aria-hidden="true" className="size-3.5 self-center" />
          </Link>
        )}
      </td>
      <td className={CELL}>
        <dl className="flex flex-wrap gap-x-3 gap-y-1 text-[0.8125rem] text-ink-soft">
          {[['about', subject] as const, ...Object.entries(details)].map(([name, value]) => (
            <div key={name} className="flex min-w-0 gap-1">
              <dt className="shrink-0 text-ink-faint">
                {t.has(`fields.${name as 'about'}`) ? t(`fields.${name as 'about'}`) : name}:
              </dt>
              <dd className="min-w-0 font-mono break-all">
                {value === null ? t('nothing') : String(value)}
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  );
}
