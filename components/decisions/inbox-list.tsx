'use client';

import { MessageSquare } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { keysOf } from '@/hooks/shortcut-keys';
import { toPress } from '@/hooks/use-shortcut-listener';
import { useBindings, useMac } from '@/hooks/use-shortcuts';
import type { ListedDecision } from '@/lib/decisions/schema';
import { groupByThread } from './decision-list';
import { InboxItem } from './inbox-item';
import { selectionAfter, triageCommand } from './triage';

/** Decisions by conversation, to be worked through with the keyboard or the mouse. */
export function InboxList({
  slug,
  decisions,
}: {
  slug: string;
  decisions: readonly ListedDecision[];
}) {
  const t = useTranslations('decisions.inbox');
  const router = useRouter();
  const bindings = useBindings();
  const mac = useMac();
  const list = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupByThread(decisions), [decisions]);
  const ids = groups.flatMap((group) => group.decisions.map(({ id }) => id));
  const tabbable = selected !== null && ids.includes(selected) ? selected : ids[0];
  const hrefOf = (threadId: string) =>
    `/w/${encodeURIComponent(slug)}/t/${encodeURIComponent(threadId)}`;

  const card = (id: string | null) =>
    id === null
      ? null
      : list.current?.querySelector<HTMLElement>(`[data-decision="${CSS.escape(id)}"]`);
  const focus = (id: string | null) => {
    card(id)?.focus();
    card(id)?.scrollIntoView({ block: 'nearest' });
  };
  /** Keys press what is on the screen, so that they can do nothing that is not. */
  const press = (id: string, what: 'allow' | 'deny') =>
    card(id)?.querySelector<HTMLButtonElement>(`[data-triage="${what}"]`)?.click();

  const takeFocus = useEffectEvent(() => {
    const { activeElement } = document;
    const comesFromElsewhere = activeElement === document.body || activeElement?.closest('nav');
    if (comesFromElsewhere && tabbable !== undefined) {
      card(tabbable)?.focus({ preventScroll: true });
    }
  });
  // So that the keys work at once for whoever came here to use them.
  useEffect(() => takeFocus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select')) return;
    // Keys with a name of their own belong to what has the focus: buttons, boxes that scroll.
    const inside = target.dataset.decision === undefined;
    if (inside && event.key.length > 1) return;
    const keys = keysOf(toPress(event.nativeEvent), mac);
    const command = triageCommand(keys, bindings, ids, selected);
    if (!command) return;
    event.preventDefault();
    switch (command.type) {
      case 'select':
        return focus(command.id);
      case 'open': {
        const open = decisions.find(({ id }) => id === command.id);
        if (open) router.push(hrefOf(open.threadId));
        return;
      }
      default:
        press(command.id, command.type);
    }
  };
  const next = (id: string) => {
    const waiting = ids.filter((one) => one !== id && !settled.has(one));
    focus(selectionAfter(ids, waiting, id) ?? id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys of the cards within
    <div ref={list} className="flex flex-col gap-8" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.threadId} aria-label={group.title || t('untitled')}>
          <h2 className="mb-2 text-sm font-semibold">
            <Link
              href={hrefOf(group.threadId)}
              className="inline-flex max-w-full items-center gap-2 rounded-md py-1 text-ink-soft hover:text-ink hover:underline"
            >
              <MessageSquare aria-hidden="true" className="size-4 shrink-0" />
              <span className="truncate">{group.title || t('untitled')}</span>
            </Link>
          </h2>
          <ul className="flex flex-col gap-3">
            {group.decisions.map((decision) => (
              <li key={decision.id}>
                <InboxItem
                  slug={slug}
                  decision={decision}
                  tabbable={decision.id === tabbable}
                  onSelect={() => setSelected(decision.id)}
                  onSettled={() => setSettled((before) => new Set(before).add(decision.id))}
                  onAnswered={() => next(decision.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
