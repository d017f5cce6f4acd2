import { describe, expect, it } from 'vitest';
import { EnvironmentError, environmentSchema, isSecretSetting, parseEnvironment } from './env.ts';

describe('parseEnvironment', () => {
  it('starts with nothing set', () => {
    expect(parseEnvironment({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: './data',
      HOST: '127.0.0.1',
    });
  });

  it('counts an empty value as unset', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('names every wrong value, what was found, and hides secrets', () => {
    const wrong = {
      PORT: 'many',
      NEXT_PUBLIC_COPILOT_UI_MODE: 'window',
      DATABASE_URL: 'mysql://u:hunter2@h/d',
    };
    try {
      parseEnvironment(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EnvironmentError);
      const { message } = error as Error;
      expect(message).toMatch(/PORT: found "many"/);
      expect(message).toMatch(/NEXT_PUBLIC_COPILOT_UI_MODE: found "window".*sidebar/);
      expect(message).toMatch(/DATABASE_URL/);
      expect(message).not.toMatch(/hunter2/);
    }
  });

  it('hides settings that may hold a secret, by their names', () => {
    const secret = Object.keys(environmentSchema.shape).filter(isSecretSetting);
    expect(secret).toEqual([
      ...['DATABASE_URL', 'MODEL_BASE_URL', 'MODEL_API_KEY', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'],
      ...['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'GOOGLE_GENERATIVE_AI_API_KEY'],
      ...['GOOGLE_BASE_URL', 'OLLAMA_BASE_URL', 'BRAVE_API_KEY', 'TAVILY_API_KEY'],
      ...['SEARXNG_BASE_URL', 'TELEMETRY_HASH_KEY', 'METRICS_TOKEN', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
      ...['OTEL_EXPORTER_OTLP_HEADERS', 'TEST_DATABASE_URL'],
    ]);
    const parse = () => parseEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://host/hunter2' });
    expect(parse).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT: found a value that is not shown/);
  });

  it('reads the questions of the welcome, and bounds what it says', () => {
    const { CHAT_WELCOME_QUESTIONS } = parseEnvironment({
      CHAT_WELCOME_QUESTIONS: ' Who is on call? || What changed? |What changed?',
    });
    expect(CHAT_WELCOME_QUESTIONS).toEqual(['Who is on call?', 'What changed?']);
    expect(parseEnvironment({}).CHAT_WELCOME_QUESTIONS).toEqual([]);
    const parse = (source: Record<string, string>) => () => parseEnvironment(source);
    expect(parse({ CHAT_WELCOME_QUESTIONS: 'a|b|c|d|e' })).toThrow(/QUESTIONS.*At most 4/);
    expect(parse({ CHAT_WELCOME_QUESTIONS: 'x'.repeat(151) })).toThrow(/150 characters/);
    expect(parse({ CHAT_WELCOME_TITLE: 'x'.repeat(81) })).toThrow(/TITLE.*80 characters/);
    expect(parse({ CHAT_WELCOME_TEXT: 'x'.repeat(301) })).toThrow(/TEXT.*300 characters/);
  });
});
