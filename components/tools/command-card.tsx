'use client';

import { Terminal } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { CommandOutput } from './command-output';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A command with its output as it comes; open while it runs. */
export function CommandCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const locale = useLocale();
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
  const seconds = typeof duration === 'number' ? duration / 1000 : null;
  return (
    <ToolCallCard
      call={call}
      icon={Terminal}
      expanded={call.state === 'running'}
      summary={<code className="font-mono text-xs">{command}</code>}
      outcome={
        <>
          {endInWords()}
          {seconds !== null && (
            <span className="text-ink-faint">
              {' '}
              {new Intl.NumberFormat(locale, {
                style: 'unit',
                unit: 'second',
                unitDisplay: 'narrow',
                maximumFractionDigits: seconds < 10 ? 1 : 0,
              }).format(seconds)}
            </span>
          )}
        </>
      }
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
