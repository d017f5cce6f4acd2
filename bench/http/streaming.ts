import { against, type Figure, median, type Part } from '../report.ts';
import { modelSettings, startModelStub } from './model-stub.ts';
import { startReference } from './reference-process.ts';
import { type ChatMessage, history, postRun, textLength, userMessage } from './run-client.ts';
import { withServer } from './with-server.ts';

const RUN_PATH = '/api/copilotkit/agent/default/run';
const WORDS = 5_000;
const FIRST_EVENT_TIMES = 20;
const THROUGHPUT_TIMES = 3;
const SEED_MESSAGES = 500;

interface Contender {
  name: string;
  url: string;
}

/** First event and events a second through the endpoint, beside a bare stream and the stock runner. */
export const streaming: Part = {
  name: 'streaming',
  run: async () => {
    const model = await startModelStub();
    const settings = modelSettings(model.url);
    const bare = await startReference('bare', settings);
    const stock = await startReference('stock', settings);
    try {
      return await withServer(async ({ url }) => {
        const contenders: Contender[] = [
          { name: 'bare SSE', url: bare.url },
          { name: 'stock in-memory runner', url: stock.url },
          { name: 'Flightdeck', url },
        ];
        const figures: Figure[] = [];
        for (const messages of [0, SEED_MESSAGES])
          figures.push(...(await measure(contenders, messages)));
        return figures;
      }, settings);
    } finally {
      bare.stop();
      stock.stop();
      model.close();
    }
  },
};

async function measure(contenders: Contender[], messages: number): Promise<Figure[]> {
  const past = history(messages);
  const first: Figure[] = [];
  const rate: Figure[] = [];
  for (const contender of contenders) {
    const { name } = contender;
    const firstEvents: number[] = [];
    for (let time = 0; time < FIRST_EVENT_TIMES + 2; time++) {
      firstEvents.push((await ask(contender, past, 5)).firstEventMs);
    }
    const rates: number[] = [];
    for (let time = 0; time < THROUGHPUT_TIMES; time++) {
      const run = await ask(contender, past, WORDS);
      if (textLength(run.events) !== WORDS * 'word '.length) throw new Error(`${name} lost text`);
      rates.push(WORDS / (run.totalMs / 1000));
    }
    const behind = `${messages} messages before, ${name}`;
    first.push({ what: `first event, ${behind}`, value: median(firstEvents.slice(2)), unit: 'ms' });
    rate.push({ what: `words as deltas, ${behind}`, value: median(rates), unit: '/s' });
  }
  return [...compare(first), ...compare(rate)];
}

/** Every run in a thread of its own whose history the body carries, so that runs are alike. */
function ask({ url }: Contender, past: ChatMessage[], words: number) {
  const fresh = past.map((message) => ({ ...message, id: crypto.randomUUID() }));
  const question = userMessage(`Please answer with ${words} words.`);
  return postRun(`${url}${RUN_PATH}`, crypto.randomUUID(), [...fresh, question]);
}

function compare([bare, stock, own]: Figure[]): Figure[] {
  if (!bare || !stock || !own) return [];
  return [bare, against(stock, bare, 'bare'), against(own, stock, 'stock')];
}
