import { describe, expect, it } from 'vitest';
import { resolveFollowUp, searchQuery } from './follow-up.ts';

const query = (...turns: string[]) => searchQuery(resolveFollowUp(turns)).toLowerCase();

describe('follow-ups', () => {
  it.each([
    [
      ['How do I make a backup?', 'And how do I restore it?'],
      ['restore', 'backup'],
    ],
    [
      ['Who leads the Aurora survey?', 'And who is the deputy?'],
      ['deputy', 'aurora', 'survey'],
    ],
    [
      ['Where is the drill stored?', 'How heavy is it?', 'And who repairs it?'],
      ['repairs', 'drill'],
    ],
    [
      ['How are passages ranked?', 'tell me more'],
      ['passages', 'ranked'],
    ],
  ])('%j carries the topic', (turns, expected) => {
    for (const word of expected) expect(query(...turns)).toContain(word);
  });

  it('replaces what the follow-up replaces', () => {
    const asked = query('How do I install the app on Linux?', 'now for Windows');
    expect(asked).toContain('windows');
    expect(asked).toContain('install');
    expect(asked).not.toContain('linux');
  });

  it('leaves a new question alone', () => {
    expect(query('How do I make a backup?', 'What does the sidebar mode look like?')).not.toContain(
      'backup',
    );
  });
});
