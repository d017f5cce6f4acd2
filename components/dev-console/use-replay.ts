import { useEffect, useMemo, useRef, useState } from 'react';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import { playedAt, replayTimes } from './replay.ts';
import type { TimedEvent } from './run-log.ts';

export type Replay = {
  /** How many events have been played. */
  played: number;
  playing: boolean;
  speed: number;
  play: (playing: boolean) => void;
  seek: (played: number) => void;
  setSpeed: (speed: number) => void;
};

/** Plays events at the times they had, faster or slower. */
export function useReplay(events: readonly TimedEvent[]): Replay {
  const times = useMemo(() => replayTimes(events, devConsoleTunables.longestWaitMs), [events]);
  const [played, setPlayed] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const moment = useRef(0);
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      moment.current += (now - before) * speed;
      before = now;
      const next = playedAt(times, moment.current);
      setPlayed(next);
      if (next >= times.length) setPlaying(false);
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, times]);
  const seek = (next: number) => {
    const place = Math.min(Math.max(next, 0), times.length);
    setPlaying(false);
    setPlayed(place);
    moment.current = place === 0 ? 0 : (times[place - 1] ?? 0);
  };
  const play = (wanted: boolean) => {
    if (wanted && played >= times.length) seek(0);
    setPlaying(wanted);
  };
  return { played, playing, speed, play, seek, setSpeed };
}
