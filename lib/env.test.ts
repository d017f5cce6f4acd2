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
});
