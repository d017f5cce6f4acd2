'use client';

import { Popover } from '@base-ui/react/popover';
import { Send, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { POPUP } from '@/components/ui/popup-class';
import { runCommand } from '@/hooks/shortcut-handlers';
import { useChatOpen } from '@/hooks/use-chat-open';
import { useMediaQuery } from '@/hooks/use-media-query';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import { TOUR_STEPS } from './tour-steps';
import { usePlace } from './use-place';

const GAP = 4;
const ENDING: readonly string[] = ['escape-key', 'close-press'];
const nowhere = { getBoundingClientRect: () => new DOMRect(window.innerWidth / 2, 80, 0, 0) };

/** Shows the app to a newcomer, one part after the other. It stands beside what it speaks of and blocks nothing. */
export default function Tour({ onEnd }: { onEnd: () => void }) {
  const t = useTranslations('tour');
  const [index, setIndex] = useState(0);
  const step = TOUR_STEPS[index] ?? TOUR_STEPS[0];
  const last = index === TOUR_STEPS.length - 1;
  const place = usePlace(step.places);
  const title = useRef<HTMLHeadingElement>(null);
  useStepInView(step.name);

  const element = place?.element;
  useEffect(() => {
    element?.scrollIntoView({ block: 'nearest' });
  }, [element]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step is read out
  useEffect(() => {
    title.current?.focus();
  }, [index]);

  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (!open && ENDING.includes(reason)) onEnd();
      }}
    >
      <Popover.Portal>
        {place && (
          <div
            aria-hidden="true"
            data-testid="tour-spot"
            className="pointer-events-none fixed z-1244 rounded-lg outline-3 outline-accent"
            style={{
              left: place.rect.x - GAP,
              top: place.rect.y - GAP,
              width: place.rect.width + 2 * GAP,
              height: place.rect.height + 2 * GAP,
            }}
          />
        )}
        <Popover.Positioner
          anchor={element ?? nowhere}
          side="bottom"
          sideOffset={12}
          collisionPadding={8}
          className="z-1245"
        >
          <Popover.Popup
            data-beside=""
            initialFocus={title}
            className={cn(POPUP, 'w-[min(22rem,calc(100vw-1rem))] p-4')}
          >
            <div className="flex items-start gap-3">
              <div className="min-w-0 flex-1">
                <p className="text-xs text-ink-faint tabular-nums">
                  {t('progress', { step: index + 1, steps: TOUR_STEPS.length })}
                </p>
                <Popover.Title
                  ref={title}
                  tabIndex={-1}
                  className="text-base font-semibold outline-none"
                >
                  {t(`${step.name}.title`)}
                </Popover.Title>
              </div>
              <Popover.Close
                render={
                  <IconButton label={t('end')} size="sm">
                    <X aria-hidden="true" />
                  </IconButton>
                }
              />
            </div>
            <Popover.Description className="mt-1 text-sm text-pretty text-ink-soft">
              {t(`${step.name}.text`)}
            </Popover.Description>
            {step.name === 'chat' && <SampleQuestion />}
            <div className="mt-4 flex justify-end gap-2">
              {index > 0 && (
                <Button size="sm" onClick={() => setIndex(index - 1)}>
                  {t('back')}
                </Button>
              )}
              <Button
                size="sm"
                variant="primary"
                onClick={() => (last ? onEnd() : setIndex(index + 1))}
              >
                {last ? t('done') : t('next')}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SampleQuestion() {
  const t = useTranslations('tour');
  const { sendMessage } = useProgrammaticChat();
  const [asked, setAsked] = useState(false);
  return (
    <Button
      size="sm"
      className="mt-3 h-auto! min-h-7 w-full py-1.5 text-left whitespace-normal!"
      disabled={asked}
      onClick={() => {
        setAsked(true);
        sendMessage(t('question'));
      }}
    >
      <Send aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="flex-1">{t('question')}</span>
    </Button>
  );
}

/** Brings on screen what a step speaks of. On a narrow window the chat makes room again afterwards. */
function useStepInView(name: (typeof TOUR_STEPS)[number]['name']): void {
  const { openChat } = useProgrammaticChat();
  const [, setChatOpen] = useChatOpen();
  const wide = useMediaQuery('(min-width: 768px)', true);
  const enter = useEffectEvent(() => {
    if (name === 'documents') runCommand('documents');
    if (name === 'chat') openChat();
    else if (!wide) setChatOpen(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a step
  useEffect(() => enter(), [name]);
}
