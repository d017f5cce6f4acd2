import type { LanguageModelV3 } from '../models/index.ts';
import type { ModelCall, OfferedTool } from './schema.ts';

export type CallOptions = Parameters<LanguageModelV3['doStream']>[0];
type Prompt = CallOptions['prompt'];

const SETTINGS = [
  'maxOutputTokens',
  'temperature',
  'topP',
  'topK',
  'presencePenalty',
  'frequencyPenalty',
  'stopSequences',
  'seed',
  'responseFormat',
] as const;

/** What a provider is asked, without headers and the provider's own options, where keys may stand. */
export function describeCall(
  options: CallOptions,
): Pick<ModelCall, 'system' | 'messages' | 'tools' | 'toolChoice' | 'settings'> {
  const { prompt, tools = [], toolChoice } = options;
  const settings = SETTINGS.flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  return {
    system: prompt
      .flatMap(({ role, content }) => (role === 'system' ? [content] : []))
      .join('\n\n'),
    messages: prompt.filter(({ role }) => role !== 'system').map(toMessage),
    tools: tools.map((tool): OfferedTool => {
      if (tool.type !== 'function') return { name: tool.name, parameters: tool.args };
      return { name: tool.name, description: tool.description, parameters: tool.inputSchema };
    }),
    toolChoice,
    settings: Object.fromEntries(settings),
  };
}

function toMessage({ role, content }: Prompt[number]): ModelCall['messages'][number] {
  if (typeof content === 'string') return { role, content };
  return { role, content: content.map(withoutBytes) };
}

/** A part of a message; of a file only what it is and how large. */
function withoutBytes(part: Exclude<Prompt[number]['content'], string>[number]): unknown {
  const { providerOptions: _, ...own } = part;
  if (own.type !== 'file') return own;
  const { data, ...file } = own;
  const bytes = data instanceof Uint8Array ? data.byteLength : String(data).length;
  return { ...file, bytes };
}
