import { describe, expect, it } from 'vitest';
import { INTENT_TYPES } from '../../lib/routing/index.ts';
import { evaluateRouting } from './evaluate-routing.ts';
import { routingMessages } from './load-messages.ts';

describe('the labelled messages', () => {
  const { tuning, held } = routingMessages();
  const all = [...tuning, ...held];

  it('are many of every type, in both parts, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(340);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const type of INTENT_TYPES) {
      expect(all.filter((message) => message.type === type).length).toBeGreaterThanOrEqual(20);
      expect(held.filter((message) => message.type === type).length).toBeGreaterThanOrEqual(7);
    }
  });

  it('are partly German and partly hard', () => {
    expect(all.filter(({ language }) => language === 'de').length).toBeGreaterThan(70);
    expect(all.filter(({ hard }) => hard).length).toBeGreaterThan(50);
  });

  it('are classified well enough', () => {
    const figures = evaluateRouting();
    expect(figures.tuning.accuracy).toBeGreaterThanOrEqual(0.9);
    expect(figures.held.accuracy).toBeGreaterThanOrEqual(0.9);
  });
});
