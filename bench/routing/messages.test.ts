import { describe, expect, it } from 'vitest';
import {
  classifyOffline,
  HANDLER_OF,
  HANDLERS,
  type Handler,
  INTENT_TYPES,
} from '../../lib/routing/index.ts';
import { tunables } from '../../lib/tunables.ts';
import { evaluateRouting } from './evaluate-routing.ts';
import { personas, routingMessages } from './load-messages.ts';

describe('the labelled messages', () => {
  const { tuning, held, heldPersonas, fresh } = routingMessages();
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

  it('have six personas with five of every type, two of them held', () => {
    expect(personas().map(({ held }) => held)).toEqual([false, false, false, false, true, true]);
    for (const { messages } of personas())
      for (const type of INTENT_TYPES)
        expect(messages.filter((message) => message.type === type)).toHaveLength(5);
  });

  it('get the handler that does less where the type is not sure', () => {
    const answers = [...heldPersonas, ...fresh].map(({ text }) => classifyOffline(text));
    const unsure = answers.filter(({ confidence }) => confidence < tunables.routing.sureFrom);
    const place = (handler: Handler) => HANDLERS.indexOf(handler);
    for (const { type, handler } of unsure)
      expect(place(handler)).toBeLessThanOrEqual(place(HANDLER_OF[type]));
    expect(unsure.some(({ type, handler }) => handler !== HANDLER_OF[type])).toBe(true);
    for (const answer of answers.filter((one) => !unsure.includes(one)))
      expect(answer.handler).toBe(HANDLER_OF[answer.type]);
  });

  it('are classified well enough', () => {
    const figures = evaluateRouting();
    expect(figures.heldPersonas.accuracy).toBeGreaterThanOrEqual(0.8);
    expect(figures.heldPersonas.calibrationError).toBeLessThan(0.12);
    expect(figures.tuning.accuracy).toBeGreaterThanOrEqual(0.9);
    expect(figures.held.accuracy).toBeGreaterThanOrEqual(0.9);
  });
});
