'use client';

import { SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CommandOutput } from './command-output';
import { maskSecrets } from './mask-secrets';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A look at a command that goes on in the background: what it has written since the last one. */
export function BackgroundCommandCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const { command, output, running, exitCode } = resultFields(call.result);
  const line = typeof command === 'string' ? command : '';
  const chunks = typeof output === 'string' ? [{ stream: 'stdout' as const, text: output }] : null;
  return (
    <ToolCallCard
      call={call}
      icon={SquareTerminal}
      summary={
        <code className="font-mono text-xs">{maskSecrets(line || textArgument(call, 'id'))}</code>
      }
      outcome={
        (running === true && t('inBackground')) ||
        (typeof exitCode === 'number' && t('exit', { code: exitCode }))
      }
    >
      {chunks && (
        <CommandOutput
          command={line}
          output={{ toolCallId: call.id, chunks, truncated: false }}
          live={false}
        />
      )}
    </ToolCallCard>
  );
}
