import { describe, expect, it } from 'vitest';
import { mayPass } from './upload-failure.ts';

describe('mayPass', () => {
  it('is true where the server or the way to it failed', () => {
    expect(mayPass({ code: 'NETWORK' })).toBe(true);
    expect(mayPass({ code: 'STORAGE_FULL' })).toBe(true);
    expect(mayPass(undefined)).toBe(true);
  });

  it('is false where the file itself is the reason', () => {
    expect(mayPass({ code: 'UNSUPPORTED_MEDIA_TYPE' })).toBe(false);
    expect(mayPass({ code: 'DOCUMENT_EMPTY' })).toBe(false);
  });
});
