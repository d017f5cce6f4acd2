'use client';

import { useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';

const MAX_TITLE = 200;

/** A title being changed: Enter and leaving keep it, Escape does not. Done once. */
export function ThreadTitleField({
  title,
  label,
  onDone,
}: {
  title: string;
  label: string;
  onDone: (title: string | null) => void;
}) {
  const [value, setValue] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    // The menu that led here gives the focus back to its button when it has closed.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  const finish = (result: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(result);
  };
  return (
    <Input
      ref={field}
      aria-label={label}
      value={value}
      maxLength={MAX_TITLE}
      className="h-8 px-2.5"
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => finish(value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(value.trim());
        if (event.key === 'Escape') {
          event.stopPropagation();
          finish(null);
        }
      }}
    />
  );
}
