import * as z from 'zod';
import { isSecretKey, redactText } from './redaction/index.ts';

const MOST_WELCOME_QUESTIONS = 4;

/** Questions that are offered before anything was asked, separated by `|`. */
const welcomeQuestions = z
  .string()
  .default('')
  .transform((value) => [
    ...new Set(
      value
        .split('|')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(z.string().max(150, 'Each question has at most 150 characters.'))
      .max(MOST_WELCOME_QUESTIONS, `At most ${MOST_WELCOME_QUESTIONS}, separated by |.`),
  );

/** `gpt-x=2.5/10, gpt-y=0.5/2` as prices by model: US dollars for a million tokens in and out. */
const modelPrices = z
  .string()
  .default('')
  .transform((value, context) => {
    const prices = new Map<string, { tokensIn: number; tokensOut: number }>();
    for (const entry of value.split(',').filter((one) => one.trim())) {
      const match = /^\s*([^=\s]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\s*$/.exec(entry);
      const [, model, tokensIn, tokensOut] = match ?? [];
      if (model) prices.set(model, { tokensIn: Number(tokensIn), tokensOut: Number(tokensOut) });
      else context.addIssue(`"${entry.trim()}" is not model=in/out, such as gpt-x=2.5/10.`);
    }
    return prices;
  });

/**
 * The environment, read once and validated as a whole: the only file that touches `process.env`.
 * A wrong value stops the start with the name, what was found and what is allowed.
 */
const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(fallback)
    .transform((value) => value === 'true');

export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  /** Role of the one person of local mode, to look at the app as somebody with less rights. */
  LOCAL_ROLE: z.enum(['owner', 'admin', 'operator', 'member']).default('owner'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Directory whose files the guide workspace works on, instead of one in DATA_DIR. */
  WORKSPACE_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Set by the server for its own children and bundles: where the embedded database listens. */
  FLIGHTDECK_DATABASE_SOCKET: z.string().optional(),
  NEXT_PUBLIC_COPILOT_UI_MODE: z.enum(['sidebar', 'popup', 'embedded']).default('sidebar'),
  /** Whether the build has the dev console; unset, only development has it. Written into the build. */
  NEXT_PUBLIC_SHOW_DEV_CONSOLE: z.enum(['true', 'false']).optional(),
  /** Set by scripts and tests: the folder of another build than the usual one. */
  FLIGHTDECK_BUILD_DIR: z.string().optional(),
  /** What `/chat` says and offers before anything was asked; each falls back to the app's own words. */
  CHAT_WELCOME_TITLE: z.string().trim().max(80, 'At most 80 characters.').optional(),
  CHAT_WELCOME_TEXT: z.string().trim().max(300, 'At most 300 characters.').optional(),
  CHAT_WELCOME_QUESTIONS: welcomeQuestions,
  MODEL_PROVIDER: z
    .enum(['offline', 'openai', 'anthropic', 'google', 'openai-compatible'])
    .optional(),
  MODEL_NAME: z.string().optional(),
  /** A faster, cheaper model of the same provider, for routing and summaries. */
  MODEL_SMALL_NAME: z.string().optional(),
  /** Tokens the model takes altogether; decides when a long conversation is summarised. */
  MODEL_CONTEXT_TOKENS: z.coerce.number().int().min(2_000).optional(),
  /** User turns of a conversation's branch (20-agent CL1); then a new one begins with a summary. */
  MAX_TURNS: z.coerce.number().int().min(1).max(100_000).default(100),
  /** Whether a model looks for what documents speak of: `on` new and changed ones, `all` all of them. */
  GRAPH_MODEL: z.enum(['off', 'on', 'all']).default('off'),
  MODEL_BASE_URL: z.url().optional(),
  MODEL_API_KEY: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  /** Pause between the words of the offline model; 0 for tests and benches. */
  OFFLINE_PACE_MS: z.coerce.number().int().min(0).max(1_000).optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: z.url().optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: z.string().optional(),
  GOOGLE_BASE_URL: z.url().optional(),
  OLLAMA_BASE_URL: z.url().default('http://127.0.0.1:11434'),
  /** host or host:port entries that server-side fetches may reach although they are private. */
  FETCH_ALLOWED_HOSTS: z.string().default(''),
  /** Which service web_search asks; unset, the first one that is set up below. */
  WEB_SEARCH_PROVIDER: z.enum(['brave', 'tavily', 'searxng']).optional(),
  BRAVE_API_KEY: z.string().optional(),
  TAVILY_API_KEY: z.string().optional(),
  SEARXNG_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether the agent may draw widgets; a tenant may say otherwise in its settings. */
  A2UI_ENABLED: flag('true'),
  /** Whether the reader is shown what a widget holds that cannot be drawn. */
  A2UI_FALLBACK_RENDER: flag('true'),
  /** Whether anything is measured at all. */
  TELEMETRY_ENABLED: flag('true'),
  /** Days that single events are kept; what is rolled up by the hour stays 90 days. */
  TELEMETRY_RETENTION_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  /** Key of the digests that stand for messages; unset, one is made and kept in DATA_DIR. */
  TELEMETRY_HASH_KEY: z.string().min(16).optional(),
  /** Who shows it may read /api/metrics; unset, nobody may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where traces are sent, as OpenTelemetry's own tools name it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Read by the exporter itself. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  /** US dollars for a million tokens, `model=in/out`, separated by commas. */
  MODEL_PRICES: modelPrices,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEBUG_ERRORS: flag('false'),
  /** For the tests alone: which database they run on, and the server for `postgres`. */
  TEST_DATABASE: z.enum(['embedded', 'postgres']).default('embedded'),
  TEST_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

export class EnvironmentError extends Error {}

/** Whether nobody may read what a setting holds: addresses and headers may carry a password, too. */
export function isSecretSetting(name: string): boolean {
  return isSecretKey(name) || /(?:_URL|_ENDPOINT|_HEADERS)$/.test(name);
}

/** @throws EnvironmentError with one line a problem, fit to print as it is. Empty values count as unset. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    const found = isSecretSetting(name)
      ? 'a value that is not shown'
      : redactText(JSON.stringify(given[name] ?? null));
    return `  ${name}: found ${found}. ${issue.message}`;
  });
  throw new EnvironmentError(`The environment is not usable:\n${lines.join('\n')}`);
}

let cached: Environment | undefined;

export function env(): Environment {
  cached ??= parseEnvironment(process.env);
  return cached;
}

/** npm keeps the `--yes` of `npm run restore FILE --yes` for itself and tells the script this way. */
export function npmWasToldYes(): boolean {
  return process.env.npm_config_yes === 'true';
}

const PASSED_TO_COMMANDS = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
];

/** The environment of commands that the agent runs: names on a list, so that no key is ever among them. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  const passed = PASSED_TO_COMMANDS.map((name) => [name, process.env[name]]);
  return {
    ...Object.fromEntries(passed.filter(([, value]) => value !== undefined)),
    TERM: 'dumb',
    NO_COLOR: '1',
    PAGER: 'cat',
    GIT_PAGER: 'cat',
    GIT_TERMINAL_PROMPT: '0',
  } as Record<string, string> as NodeJS.ProcessEnv;
}
