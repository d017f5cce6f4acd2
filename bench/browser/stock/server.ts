import { createServer } from 'node:http';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { BuiltInAgent, CopilotRuntime, InMemoryAgentRunner } from '@copilotkit/runtime/v2';
import { createCopilotNodeListener } from '@copilotkit/runtime/v2/node';
import { listen } from '../../http/model-stub.ts';
import { buildStockPage } from './build-page.ts';

/**
 * The stock page, and CopilotKit's runtime as it comes: its own agent, its in-memory runner. Builds
 * the page, serves it and prints its address. The argument is the address of the model.
 */
const [baseURL = ''] = process.argv.slice(2);
const model = createOpenAICompatible({ name: 'bench', baseURL })('bench');
const files = await buildStockPage();
const runtime = new CopilotRuntime({
  agents: () => ({ default: new BuiltInAgent({ model }) }),
  runner: new InMemoryAgentRunner(),
});
const api = createCopilotNodeListener({ runtime, basePath: '/api/copilotkit' });

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname.startsWith('/api/')) {
    api(request, response);
    return;
  }
  const file = files.get(pathname);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' });
  response.end(file.body);
});
const { url } = await listen(server);
process.stdout.write(`${url}\n`);
