import { tunables } from '../tunables.ts';
import { findCommands } from './find-commands.ts';
import { markClauses } from './mark-clauses.ts';
import type { Entities } from './schema.ts';
import { splitWords, type Word } from './split-words.ts';

export type Reading = {
  /** Words and markers with clause boundaries, see `Word`. */
  words: string[];
  entities: Entities;
};

/** What a request says stands at its beginning or its end; a paste stands between. */
export function boundMessage(message: string): string {
  const { headChars, tailChars } = tunables.routing;
  if (message.length <= headChars + tailChars) return message;
  return `${message.slice(0, headChars)}\n${message.slice(-tailChars)}`;
}

function named(words: readonly Word[], marker: string): string[] {
  const { maxEntities, maxEntityChars } = tunables.routing;
  const texts = words.filter(({ word }) => word === marker).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => text.length <= maxEntityChars).slice(0, maxEntities);
}

/** Reads a message of any length in bounded time. */
export function readMessage(message: string): Reading {
  const words = findCommands(splitWords(boundMessage(message).normalize('NFC')));
  return {
    words: markClauses(words),
    entities: {
      paths: named(words, ':path'),
      symbols: named(words, ':symbol'),
      urls: named(words, ':url'),
      commands: named(words, ':command'),
    },
  };
}
