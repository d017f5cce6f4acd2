import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env.ts';

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
