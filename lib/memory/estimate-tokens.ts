import type { Message } from '@ag-ui/core';

/**
 * Characters a token, measured on texts of each script with the vocabularies of current models
 * (o200k, cl100k). Latin words stand apart: up to seven letters they are mostly one token, whatever
 * their length; longer ones (German) are pieced together. Digits go in threes, marks in twos.
 */
const CHARACTERS_A_TOKEN = { latin: 4, digit: 3, mark: 2, dense: 1.25, other: 2.4 } as const;
const WHOLE_WORD = 7;
/** Role marks and separators that a provider puts around each message. */
const MESSAGE_OVERHEAD = 4;

type Kind = keyof typeof CHARACTERS_A_TOKEN | 'space';

function asciiKind(code: number): Kind {
  if (code <= 32) return 'space';
  if (code >= 48 && code <= 57) return 'digit';
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? 'latin' : 'mark';
}
const ASCII = Array.from({ length: 128 }, (_, code) => asciiKind(code));

function kindOf(code: number): Kind {
  if (code < 128) return ASCII[code] ?? 'mark';
  if (code < 0xc0) return code === 0xa0 ? 'space' : 'mark';
  if (code < 0x370) return 'latin';
  if (code >= 0x2000 && code < 0x2c00) return 'mark';
  // Chinese, Japanese and Korean, which pack much into a character, and emoji (surrogates).
  return code >= 0x2e80 && code < 0xe000 ? 'dense' : 'other';
}

/** What a run of characters of one kind costs. */
function cost(kind: Kind, length: number, blank: boolean): number {
  // One blank belongs to the word behind it; line breaks and indentation are tokens of their own.
  if (kind === 'space') return blank && length === 1 ? 0 : 1;
  if (kind === 'latin' && length <= WHOLE_WORD) return 1;
  const tokens = length / CHARACTERS_A_TOKEN[kind];
  return kind === 'digit' || kind === 'mark' ? Math.ceil(tokens) : Math.max(1, tokens);
}

/**
 * About how many tokens a language model makes of a text. An estimate without a tokenizer, because
 * every provider has another one: within a quarter of the real number for prose in English, German
 * and French, Chinese, Japanese, code and JSON, and rather above it. Takes about a millisecond for
 * 100,000 characters, so that whole histories can be counted before each turn.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  let start = 0;
  let kind: Kind = 'space';
  for (let at = 0; at <= text.length; at += 1) {
    const next = at < text.length ? kindOf(text.charCodeAt(at)) : undefined;
    if (next === kind) continue;
    if (at > start) tokens += cost(kind, at - start, text.charCodeAt(start) === 32);
    start = at;
    if (next) kind = next;
  }
  return Math.ceil(tokens);
}

/** The parts of a message that a model reads; activities and reasoning are none. */
function readParts(message: Message): string[] {
  if (message.role === 'activity' || message.role === 'reasoning') return [];
  const { content } = message;
  const text =
    typeof content === 'string'
      ? [content]
      : (content ?? []).map((part) => (part.type === 'text' ? part.text : `[${part.type}]`));
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  return [...text, ...calls.map((call) => `${call.function.name} ${call.function.arguments}`)];
}

/** About how many tokens a message of a transcript costs in the model's context. */
export function estimateMessageTokens(message: Message): number {
  const parts = readParts(message);
  if (parts.length === 0) return 0;
  return parts.reduce((sum, part) => sum + estimateTokens(part), MESSAGE_OVERHEAD);
}
