import { against, type Figure, median, type Part } from '../report.ts';
import { modelSettings, startModelStub } from './model-stub.ts';
import { postRun, readStream, userMessage } from './run-client.ts';
import { withServer } from './with-server.ts';

const TIMES = 15;

/** What opening a thread costs, for a short and a long one: bounded, so it should be about the same. */
export const threadOpen: Part = {
  name: 'thread-open',
  run: async () => {
    const model = await startModelStub();
    const settings = modelSettings(model.url);
    try {
      return await withServer(async ({ url }) => {
        const short = await measure(url, 50);
        const long = await measure(url, 2_000);
        return [
          ...short,
          ...long.map((figure, index) => against(figure, short[index] as Figure, '50')),
        ];
      }, settings);
    } finally {
      model.close();
    }
  },
};

async function measure(url: string, messages: number): Promise<Figure[]> {
  const threadId = crypto.randomUUID();
  for (let message = 0; message < messages; message += 2) {
    const question = userMessage('Please answer with 40 words.');
    await postRun(`${url}/api/copilotkit/agent/default/run`, threadId, [question]);
  }
  const body = {
    threadId,
    runId: '',
    messages: [],
    tools: [],
    context: [],
    state: {},
    forwardedProps: {},
  };
  const opened = [];
  for (let time = 0; time < TIMES; time++) {
    const connect = `${url}/api/copilotkit/agent/default/connect`;
    opened.push(await readStream(connect, { ...body, runId: crypto.randomUUID() }));
  }
  return [
    {
      what: `open a thread of ${messages} messages`,
      value: median(opened.map(({ totalMs }) => totalMs)),
      unit: 'ms',
    },
    {
      what: `sent for ${messages} messages`,
      value: median(opened.map(({ bytes }) => bytes)) / 1024,
      unit: 'KiB',
    },
  ];
}
