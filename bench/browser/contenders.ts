import { resolve } from 'node:path';
import { modelSettings } from '../http/model-stub.ts';
import { startProcess } from '../http/reference-process.ts';
import { withServer } from '../http/with-server.ts';
import { startPacedModel } from './paced-model.ts';

/** What a message is written into, in Flightdeck and in the stock sidebar. */
export const CHAT_FIELD = '[data-copilotkit] textarea';
export const ANSWER = '[data-testid="copilot-assistant-message"]';

export interface Contender {
  name: string;
  url: string;
}

const STOCK = resolve(import.meta.dirname, 'stock/server.ts');

/** Runs work with a built Flightdeck and the stock page, both on the same model. */
export async function withContenders<T>(
  work: (contenders: { own: Contender; stock: Contender }) => Promise<T>,
): Promise<T> {
  const model = await startPacedModel();
  const stock = await startProcess(STOCK, [model.url], {});
  try {
    return await withServer(
      ({ url }) =>
        work({
          own: { name: 'Flightdeck', url },
          stock: { name: 'stock sidebar', url: stock.url },
        }),
      {
        ...modelSettings(model.url),
        // Questions that a conversation may have.
        MAX_TURNS: '1000',
      },
    );
  } finally {
    stock.stop();
    model.close();
  }
}
