'use client';

import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { tunables } from '@/lib/tunables';

/**
 * Copies a text to the clipboard.
 * @param text or what makes it, where making it takes a while
 * @param failed what the user is told when the browser does not allow it
 * @returns `copied` for the moment in which a button says so
 */
export function useCopy(
  text: string | (() => string | Promise<string>),
  failed: string,
): { copied: boolean; copy: () => Promise<void> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), tunables.chat.copiedMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setCopied(true);
    } catch {
      toast.error(failed);
    }
  };
  return { copied, copy };
}
