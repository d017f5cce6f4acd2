import { expect, it } from 'vitest';
import { imageSchema } from './schema.ts';

const problemsOf = (src: string) =>
  imageSchema.safeParse({ type: 'image', src, alt: 'A map' }).error?.issues[0]?.message ?? '';

it('tells the model which pictures can be drawn', () => {
  expect(problemsOf('https://example.org/a.png')).toBe('');
  expect(problemsOf('data:image/gif;base64,R0lGODlhAQABAAAAACw=')).toBe('');
  expect(problemsOf('data:image/gif;base64,R0lGODlh/////wAAAAA=')).toContain('pixels');
  expect(problemsOf('data:image/avif;base64,AAAA')).toContain('png, jpeg, gif or webp');
});
