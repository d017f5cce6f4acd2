'use client';

import { Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import type { Replay } from './use-replay';

/** Play, pause, single steps, the place in the run and the speed. */
export function ReplayControls({ replay, length }: { replay: Replay; length: number }) {
  const t = useTranslations('devConsole.replay');
  const { played, playing, speed, play, seek, setSpeed } = replay;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-2 py-1">
      <IconButton size="sm" label={t('restart')} onClick={() => seek(0)}>
        <RotateCcw aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t('back')} onClick={() => seek(played - 1)}>
        <StepBack aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={playing ? t('pause') : t('play')} onClick={() => play(!playing)}>
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </IconButton>
      <IconButton size="sm" label={t('step')} onClick={() => seek(played + 1)}>
        <StepForward aria-hidden="true" />
      </IconButton>
      <input
        type="range"
        aria-label={t('place')}
        min={0}
        max={length}
        value={played}
        onChange={({ target }) => seek(target.valueAsNumber)}
        className="min-w-24 flex-1 accent-accent"
      />
      <span className="text-ink-faint tabular-nums" data-testid="dev-console-played">
        {t('played', { played, count: length })}
      </span>
      <Select
        size="sm"
        aria-label={t('speed')}
        value={speed}
        onChange={({ target }) => setSpeed(Number(target.value))}
      >
        {devConsoleTunables.speeds.map((one) => (
          <option key={one} value={one}>
            {t('times', { speed: one })}
          </option>
        ))}
      </Select>
    </div>
  );
}
