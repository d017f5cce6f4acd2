import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { allCanaries, leaksOf } from './redaction/testing/canaries.ts';

function captured() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line: string) => void lines.push(line) }) };
}

const canaries = allCanaries();
const leaks = (lines: string[]) => {
  const text = lines.join('');
  return canaries.flatMap((canary) => leaksOf(canary, text));
};

describe('the log', () => {
  it('writes no secret of a field, a message, an error or its cause', () => {
    const { lines, log } = captured();
    for (const { text } of canaries) {
      log.error({ err: new Error(text, { cause: new Error(text) }), list: [{ text }] }, text);
      log.warn(new Error(text));
      log.info('%s and %j', text, { text });
    }
    expect(lines).toHaveLength(canaries.length * 3);
    expect(leaks(lines)).toEqual([]);
  });

  it('writes no secret of a child, nor a value of a secret name', () => {
    const { lines, log } = captured();
    for (const { text, secret } of canaries) {
      log.child({ note: text, nested: { apiKey: secret } }).info({ Password: secret }, 'done');
    }
    expect(leaks(lines)).toEqual([]);
  });

  it('stays one JSON object a line, and says what is no secret', () => {
    const { lines, log } = captured();
    log.warn({ err: new Error('no file x.txt'), documentId: 'd-1', tokensIn: 7 }, 'reading failed');
    expect(lines[0]?.endsWith('\n')).toBe(true);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: 40,
      documentId: 'd-1',
      tokensIn: 7,
      msg: 'reading failed',
      err: {
        type: 'Error',
        message: 'no file x.txt',
        stack: expect.stringContaining('log.test.ts'),
      },
    });
  });
});
