'use client';

import { useCopilotKit } from '@copilotkit/react-core/v2';
import { ScanSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Inspector } from './copilotkit-inspector';

/**
 * Shows CopilotKit's own inspector. Its provider would show it by itself in development alone, and
 * over the chat's buttons; here it stands only while somebody wants it. Fonts and news that it asks
 * other hosts for are held back by the page's content security policy.
 */
export function InspectorButton() {
  const t = useTranslations('devConsole');
  const { copilotkit } = useCopilotKit();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!shown) return;
    let inspector: Inspector | undefined;
    let left = false;
    void import('./copilotkit-inspector').then(({ createInspector }) => {
      if (left) return;
      inspector = createInspector(copilotkit);
      document.body.append(inspector);
      inspector.openInspector('floating_button');
    });
    return () => {
      left = true;
      inspector?.remove();
    };
  }, [shown, copilotkit]);
  return (
    <IconButton
      size="sm"
      label={t('inspector')}
      aria-pressed={shown}
      className="aria-pressed:bg-pressed"
      onClick={() => setShown(!shown)}
    >
      <ScanSearch aria-hidden="true" />
    </IconButton>
  );
}
