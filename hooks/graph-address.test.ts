import { expect, it } from 'vitest';
import { withEntity } from './graph-address.ts';

it('the entity in focus stands in the address beside what else is there', () => {
  expect(withEntity('?thread=t1', 'camp lark')).toBe('?thread=t1&entity=camp+lark');
  expect(withEntity('?thread=t1&entity=a', 'c & d')).toBe('?thread=t1&entity=c+%26+d');
  expect(withEntity('?entity=a', null)).toBe('');
});
