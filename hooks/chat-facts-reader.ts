import type { ChatFacts, ChatLink } from './chat-link.ts';

/** Remembers which facts a component uses, so that it is drawn again for those alone. */
export type ChatFactsReader = {
  read: <K extends keyof ChatFacts>(name: K) => ChatFacts[K];
  /** Another number whenever a fact that was read has changed. */
  version: () => number;
};

/** Streaming changes the messages many times a second; who only wants to send must not notice. */
export function readChatFacts(link: ChatLink): ChatFactsReader {
  const seen = new Map<keyof ChatFacts, unknown>();
  let version = 0;
  return {
    read: (name) => {
      const value = link.read(name);
      seen.set(name, value);
      return value;
    },
    version: () => {
      const changed = [...seen].filter(([name, value]) => !Object.is(value, link.read(name)));
      for (const [name] of changed) seen.set(name, link.read(name));
      if (changed.length > 0) version += 1;
      return version;
    },
  };
}
