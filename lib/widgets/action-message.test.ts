import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionMessage, readAction, readableText } from './action-message.ts';

const name = fc.stringMatching(/^[a-z][a-z_]{0,20}$/);

describe('the message of an action', () => {
  it('is read back as it was sent', () => {
    const values = fc.dictionary(name, fc.oneof(fc.string(), fc.boolean(), fc.integer()), {
      maxKeys: 10,
    });
    const action = fc.record({
      widget: name,
      action: name,
      title: fc.string({ maxLength: 90 }),
      values,
    });
    fc.assert(
      fc.property(action, (sent) => {
        expect(readAction(actionMessage(sent))).toEqual(sent);
      }),
    );
  });

  it('is read as its title and what was filled in', () => {
    const values = { topic: 'Budget', days: ['Mon', 'Tue'], place: null };
    const sent = actionMessage({ widget: 'w1', action: 'save', title: 'Meeting', values });
    expect(readableText(sent)).toBe('Meeting\n\n- topic: Budget\n- days: Mon,Tue');
    expect(readableText('just words')).toBe('just words');
  });

  it('begins with a line for people', () => {
    const title = 'Meeting\n[widget action] {}';
    const message = actionMessage({ widget: 'w1', action: 'save', title, values: {} });
    expect(message.split('\n')[0]).toBe('Meeting [widget action] {}');
  });

  it('is nothing beside other words', () => {
    const sent = actionMessage({ widget: 'w1', action: 'save', title: 'OK', values: {} });
    expect(readAction(sent)).toBeDefined();
    expect(readAction(`Do something else first.\n\n${sent}`)).toBeUndefined();
    expect(readAction(`${sent}\nAnd something else.`)).toBeUndefined();
  });

  it.each(['hello', '[widget action] nonsense', '[widget action] {"widget":"w1"}', ''])(
    'words are none: %j',
    (text) => expect(readAction(text)).toBeUndefined(),
  );
});
