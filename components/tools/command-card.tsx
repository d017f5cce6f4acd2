'use client';

import { Terminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CommandOutput } from './command-output';
import { maskSecrets } from './mask-secrets';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A command with its output as it comes; open while it runs. */
export function CommandCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const command = textArgument(call, 'command');
  const result = resultFields(call.result);
  const { exitCode, durationMs: duration, timedOut, signal, running } = result;
  const output = call.output ?? outputOf(call.id, result);
  const endInWords = () => {
    if (running === true) return t('inBackground');
    if (timedOut === true) return t('timedOut');
    if (typeof exitCode === 'number') return t('exit', { code: exitCode });
    return typeof signal === 'string' ? t('signal', { signal }) : t('state.done');
  };
  const timed = typeof duration === 'number' ? { ...call, durationMs: duration } : call;
  return (
    <ToolCallCard
      call={timed}
      icon={Terminal}
      expanded={call.state === 'running'}
      summary={<code className="font-mono text-xs">{maskSecrets(command)}</code>}
      outcome={endInWords()}
    >
      <CommandOutput command={command} output={output} live={call.state === 'running'} />
    </ToolCallCard>
  );
}

/** What the model was given, for calls whose output was not kept as it came. */
function outputOf(
  toolCallId: string,
  { stdout, output, stderr }: Readonly<Record<string, unknown>>,
) {
  const chunks = (
    [
      ['stdout', stdout ?? output],
      ['stderr', stderr],
    ] as const
  ).flatMap(([stream, text]) => (typeof text === 'string' && text ? [{ stream, text }] : []));
  return { toolCallId, chunks, truncated: false };
}
