'use client';

import { useTranslations } from 'next-intl';
import { ToolValue } from '@/components/tools/tool-value';
import type { ModelCall } from '@/lib/run-inspection/schema';
import { FailureView } from './failure-view';
import { Part } from './part';

/** One call of a model, as the model saw it. */
export function ModelCallView({ call }: { call: ModelCall }) {
  const t = useTranslations('devConsole.model');
  const { system, messages, tools, reply, settings, toolChoice, failure } = call;
  return (
    <>
      {failure && <FailureView failure={failure} />}
      <Part open title={t('system')}>
        <ToolValue label={t('system')} value={system} />
      </Part>
      <Part open title={t('messages', { count: messages.length })}>
        {messages.map(({ role, content }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a call stay as they are
          <ToolValue key={index} label={role} value={content} />
        ))}
      </Part>
      <Part title={t('tools', { count: tools.length })}>
        <ul>
          {tools.map(({ name, description, parameters }) => (
            <li key={name}>
              <Part title={<code>{name}</code>}>
                <p className="whitespace-pre-wrap text-ink-soft">{description}</p>
                <ToolValue label={t('parameters')} value={parameters} />
              </Part>
            </li>
          ))}
        </ul>
      </Part>
      <Part open title={t('reply')}>
        {reply.reasoning && <ToolValue label={t('reasoning')} value={reply.reasoning} />}
        {reply.text && <ToolValue label={t('text')} value={reply.text} />}
        {reply.toolCalls.map(({ name, input }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the calls of a reply stay in their order
          <ToolValue key={index} label={name} value={input} />
        ))}
      </Part>
      <Part title={t('settings')}>
        <ToolValue label={t('settings')} value={{ ...settings, toolChoice }} />
      </Part>
    </>
  );
}
