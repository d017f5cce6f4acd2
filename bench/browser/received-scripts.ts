import type { CDPSession } from '@playwright/test';

export interface ReceivedScript {
  file: string;
  /** On the wire: compressed, with its headers. */
  bytes: number;
  /** Named by the page itself, rather than asked for by code that runs. */
  first: boolean;
}

/** Notes every script that a page receives from now on. @returns those received so far */
export async function noteScripts(session: CDPSession): Promise<() => ReceivedScript[]> {
  const scripts = new Map<string, ReceivedScript>();
  session.on('Network.requestWillBeSent', ({ requestId, type, request, initiator }) => {
    if (type !== 'Script') return;
    const file = new URL(request.url).pathname.split('/').at(-1) ?? '';
    scripts.set(requestId, { file, bytes: 0, first: initiator.type === 'parser' });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => [...scripts.values()].filter(({ bytes }) => bytes > 0);
}
