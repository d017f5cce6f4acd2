import { describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '../lib/errors/index.ts';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };

describe('every failure has words', () => {
  const codes = [...Object.keys(ERROR_STATUS), 'NETWORK'].sort();

  it('in English', () => expect(Object.keys(en.errors).sort()).toEqual(codes));
  it('in German', () => expect(Object.keys(de.errors).sort()).toEqual(codes));
});
