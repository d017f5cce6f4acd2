import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendAudit } from '../lib/audit/index.ts';
import { LOCAL_OWNER } from '../lib/auth/index.ts';
import { tenantDatabase } from '../lib/database/index.ts';
import { env } from '../lib/env.ts';
import { AppError } from '../lib/errors/index.ts';
import { route } from '../lib/http/index.ts';
import { addDocument, listDocuments, startIngestion } from '../lib/knowledge/index.ts';
import { log } from '../lib/log.ts';
import { allCanaries, type Canary } from '../lib/redaction/testing/canaries.ts';
import { GUIDE_WORKSPACE } from '../lib/workspaces/index.ts';
import { withCanarySinks } from './canary-sinks.ts';
import { Conversation, type Reply, withServer } from './conversation.ts';
import { setProvider } from './model-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

withServer();
const sinks = withCanarySinks();
const canaries = allCanaries();
const { tenantId, userId } = LOCAL_OWNER;
const scope = { tenantId, workspaceId: GUIDE_WORKSPACE.id };

/** Canaries a few at a time, so that a message stays a message. */
const SOME = 12;
const parts: Canary[][] = Array.from({ length: Math.ceil(canaries.length / SOME) }, (_, at) =>
  canaries.slice(at * SOME, (at + 1) * SOME),
);
const textOf = (some: readonly Canary[]) => some.map(({ text }) => text).join('\n\n');
const keepErrors = ({ raw, status, events }: Reply) => {
  if (status >= 400) sinks.errors.push(raw);
  for (const event of events)
    if (event.type === 'RUN_ERROR') sinks.errors.push(JSON.stringify(event));
};

beforeEach(async () => {
  env().WORKSPACE_DIR = await temporaryFolder();
  setProvider('offline');
});

/** All of what a test did must have left no trace in any sink. */
async function expectClean() {
  const { leaks, texts } = await sinks.search(canaries);
  expect(leaks).toEqual([]);
  return texts;
}

describe('secrets that users, files and providers bring', () => {
  it('the search finds what is not redacted', async () => {
    sinks.errors.push(textOf(canaries));
    expect((await sinks.search(canaries)).leaks.length).toBeGreaterThanOrEqual(canaries.length);
    sinks.errors.length = 0;
  });

  it('in messages to the assistant, and in the calls and failures of tools', async () => {
    const chat = new Conversation();
    for (const some of parts.slice(0, 4)) keepErrors(await chat.say(`Search for ${textOf(some)}`));
    for (const { text } of canaries.filter((_, at) => at % 12 === 0)) {
      keepErrors(await new Conversation().say(`Read the file "${text}.md"`));
      keepErrors(await new Conversation().say(`Run the command \`cat ${text}\``));
    }
    keepErrors(
      await chat.run([{ id: randomUUID(), role: 'user', content: textOf(canaries) }], {
        flightdeck: { insteadOf: textOf(canaries) },
      }),
    );
    keepErrors(
      await chat.run([], { body: { messages: textOf(canaries), threadId: canaries[0]?.text } }),
    );
    await chat.idle();
    await expectClean();
  });

  it('in documents', async () => {
    const stop = startIngestion();
    const files = [
      { fileName: 'keys.md', bytes: Buffer.from(textOf(canaries)), mediaType: 'text/markdown' },
      {
        fileName: 'bad.pdf',
        bytes: Buffer.from(`%PDF-1.7\n${textOf(canaries)}`),
        mediaType: 'application/pdf',
      },
      {
        fileName: 'bad.docx',
        bytes: Buffer.from(`PK\u0003\u0004${textOf(canaries)}`),
        mediaType: 'text/plain',
      },
    ];
    for (const file of files) {
      const added = addDocument(scope, { ...file, createdBy: userId });
      await added.catch((error: Error) => sinks.errors.push(error.message));
    }
    await vi.waitFor(
      async () => {
        const states = (await listDocuments(scope)).map(({ status }) => status);
        expect(states.filter((state) => !['ready', 'failed'].includes(state))).toEqual([]);
      },
      { timeout: 40_000, interval: 100 },
    );
    await stop();
    await expectClean();
  });

  it('in the log, the audit log and failures of the server', async () => {
    const failing = route(async ({ url }) => {
      throw url.searchParams.has('known')
        ? new AppError('CONFLICT', textOf(canaries))
        : new Error(textOf(canaries), { cause: textOf(canaries) });
    });
    for (const query of ['?known', '?unknown']) {
      const request = new Request(`http://localhost/${query}`, { headers: { host: 'localhost' } });
      sinks.errors.push(await (await failing(request, { params: Promise.resolve({}) })).text());
    }
    for (const { text } of canaries) {
      log.warn({ err: new Error(text), given: { text } }, text);
      console.error(' ⨯', new Error(text, { cause: new Error(text) }));
      console.error('failed on the console', text, { text });
      await appendAudit(tenantDatabase(tenantId), [
        {
          workspaceId: null,
          actor: userId,
          action: 'rule.added',
          subject: text,
          details: { rule: text },
        },
      ]);
    }
    const texts = await expectClean();
    expect(texts.log).toContain('[REDACTED]');
    expect(texts.log?.match(/"msg":"failed on the console/g)).toHaveLength(canaries.length);
    expect(texts.database).toContain('[REDACTED]');
    expect(texts['error responses and run errors']).toContain('[REDACTED]');
  });
});

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const ROUTES = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts') && !path.includes('[['))
  .map((path) => dirname(path).replaceAll('\\', '/'));

describe('secrets in requests that are refused', () => {
  it('there are routes', () => expect(ROUTES.length).toBeGreaterThan(40));

  it.each(ROUTES)('%s', async (path) => {
    const handlers = (await import(
      /* @vite-ignore */ resolve('app/api', path, 'route.ts')
    )) as Partial<Record<string, Handler>>;
    const at = ROUTES.indexOf(path);
    for (const [n, method] of METHODS.entries()) {
      const handler = handlers[method];
      if (!handler) continue;
      const canary = canaries[(at * METHODS.length + n) % canaries.length] as Canary;
      const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name as string);
      const bodies = [
        `{"a": "${textOf(canaries)}`,
        JSON.stringify(canaries.map(({ text }) => text)),
        JSON.stringify(Object.fromEntries(canaries.map(({ text }) => [text, text]))),
      ];
      for (const body of method === 'GET' || method === 'DELETE' ? [undefined] : bodies) {
        const request = new Request(
          `http://localhost/api/x?${new URLSearchParams({ cursor: canary.text, q: canary.text, range: canary.text, [canary.text]: '1' })}`,
          {
            method,
            headers: {
              host: 'localhost',
              'content-type': 'application/json',
              'x-file-name': encodeURIComponent(canary.text),
            },
            ...(body === undefined ? {} : { body }),
          },
        );
        const params = Object.fromEntries(
          names.map((name) => [
            name,
            name === 'slug' && n % 2 ? GUIDE_WORKSPACE.slug : canary.text,
          ]),
        );
        const response = await handler(request, { params: Promise.resolve(params) });
        if (response.status >= 400) sinks.errors.push(await response.text());
        else await response.body?.cancel();
      }
    }
    await expectClean();
  });
});

describe('secrets in the answers of a provider that fails', () => {
  let server: Server;
  let status = 500;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = {
        error: { message: textOf(canaries), type: canaries[0]?.text, code: canaries[1]?.text },
      };
      request.resume().on('end', () =>
        response
          .writeHead(status, {
            'content-type': 'application/json',
            'x-request-id': canaries[2]?.text,
          })
          .end(JSON.stringify(body)),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([400, 401, 404, 429, 500, 200])('%i', async (given) => {
    status = given;
    const { port } = server.address() as AddressInfo;
    setProvider('openai-compatible', { url: `http://127.0.0.1:${port}` } as LLMock, {
      MODEL_MAX_RETRIES: '0',
    });
    const reply = await new Conversation().say('tell me');
    expect(reply.events.at(-1)?.type).toBe('RUN_ERROR');
    keepErrors(reply);
    await expectClean();
  });
});
