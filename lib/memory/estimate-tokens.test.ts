import { describe, expect, it } from 'vitest';
import { contextBudget } from './context-budget.ts';
import { estimateMessageTokens, estimateTokens } from './estimate-tokens.ts';
import { activity, call, user } from './testing/transcripts.ts';

/** Token numbers of the vocabularies o200k and cl100k, counted once with their tokenizers. */
const COUNTED: [string, string, number, number][] = [
  [
    'English',
    'We decided to keep the cache in Redis for twenty minutes, because the database could not answer quickly enough when many people opened the dashboard at once. The alternative would have been a larger machine.',
    38,
    38,
  ],
  [
    'German',
    'Wir haben beschlossen, den Zwischenspeicher für zwanzig Minuten in Redis zu halten, weil die Datenbank nicht schnell genug antworten konnte, wenn viele Menschen gleichzeitig die Übersichtsseite öffneten.',
    43,
    49,
  ],
  [
    'French',
    'Nous avons décidé de garder le cache pendant vingt minutes, parce que la base de données ne pouvait pas répondre assez vite quand beaucoup de personnes ouvraient le tableau de bord.',
    35,
    43,
  ],
  [
    'Chinese',
    '我们决定把缓存保留二十分钟，因为当许多人同时打开仪表板时，数据库无法足够快地回答。另一种办法是购买更大的机器。',
    37,
    63,
  ],
  [
    'Russian',
    'Мы решили хранить кэш двадцать минут, потому что база данных не могла отвечать достаточно быстро, когда многие люди одновременно открывали панель.',
    30,
    65,
  ],
  [
    'JSON',
    '{"passages":[{"documentId":"d-1842","title":"The pump","start":120,"end":480,"text":"It holds 40 litres.","score":0.8123},{"documentId":"d-1843","title":"The tank","start":0,"end":99,"text":"Empty it every week.","score":0.4412}]}',
    77,
    76,
  ],
];

describe('estimateTokens', () => {
  it.each(COUNTED)(
    'lies within a quarter of what tokenizers count: %s',
    (_name, text, one, other) => {
      const estimate = estimateTokens(text);
      expect(estimate).toBeGreaterThanOrEqual(0.75 * Math.min(one, other));
      expect(estimate).toBeLessThanOrEqual(1.25 * Math.max(one, other));
    },
  );

  it('counts nothing for nothing, and adds up', () => {
    expect(estimateTokens('')).toBe(0);
    expect(estimateTokens('word '.repeat(1_000))).toBe(1_000);
    expect(estimateTokens('🙂'.repeat(50))).toBeGreaterThan(50);
  });

  it('counts what a model reads of a message: text and calls, no activities', () => {
    const args = JSON.stringify({ path: 'a/long/path/of/a/file.ts' });
    expect(estimateMessageTokens(call('a', 'read_file', args))).toBeGreaterThan(
      estimateTokens(args),
    );
    expect(estimateMessageTokens(user('hello'))).toBe(5);
    expect(estimateMessageTokens(activity('progress', { text: 'x'.repeat(500) }))).toBe(0);
  });
});

it('the budget is 100,000 tokens, or 60 % of a smaller window', () => {
  expect(contextBudget()).toBe(100_000);
  expect(contextBudget(1_000_000)).toBe(100_000);
  expect(contextBudget(32_000)).toBe(19_200);
});
