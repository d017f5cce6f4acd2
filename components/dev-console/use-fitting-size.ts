import { useEffect, useState } from 'react';
import { useStore } from '@/hooks/store';
import { consoleSettings, type Dock, fittingSize, roomFor } from './console-settings.ts';

/** The panel's size at that edge, as far as the window has room. */
export function useFittingSize(dock: Dock): number {
  const wanted = useStore(consoleSettings, ({ size }) => size[dock]);
  const [room, setRoom] = useState(() => ({ dock, size: roomFor(dock) }));
  useEffect(() => {
    const measure = () => setRoom({ dock, size: roomFor(dock) });
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [dock]);
  return fittingSize(wanted, room.dock === dock ? room.size : roomFor(dock));
}
