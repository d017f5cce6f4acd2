import { describe, expect, it } from 'vitest';
import { judgeLink } from './judge-link.ts';

describe('judgeLink', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a/b',
    '/w/guide',
    '//evil.example',
    '#x',
    'not a url',
    undefined,
    7,
  ])('refuses %j', (href) => {
    expect(judgeLink(href, 'click')).toBeNull();
  });

  it('allows http, https and mailto', () => {
    expect(judgeLink('https://example.org/a', 'the report')).toEqual({
      href: 'https://example.org/a',
      host: 'example.org',
      showHost: false,
    });
    expect(judgeLink('http://example.org/', 'x')?.href).toBe('http://example.org/');
    expect(judgeLink('mailto:ada@example.org', 'ada@example.org')?.showHost).toBe(false);
    expect(judgeLink('mailto:eve@evil.example', 'ada@example.org')?.showHost).toBe(true);
  });

  it('shows the host when the label names another one', () => {
    expect(judgeLink('https://evil.example/', 'https://bank.example/login')?.showHost).toBe(true);
    expect(judgeLink('https://evil.example/', 'bank.example')?.showHost).toBe(true);
    expect(judgeLink('https://docs.bank.example/', 'bank.example')?.showHost).toBe(false);
    expect(judgeLink('https://bank.example/', 'www.bank.example')?.showHost).toBe(false);
    expect(judgeLink('https://bank.example.evil.example/', 'bank.example')?.showHost).toBe(true);
  });

  it('shows the host of addresses that disguise themselves', () => {
    expect(judgeLink('https://bank.example@evil.example/', 'pay')?.showHost).toBe(true);
    expect(judgeLink('https://bаnk.example/', 'pay')?.showHost).toBe(true);
  });

  it('shows the host when the label could be read as something else', () => {
    expect(judgeLink('https://evil.example/', '\u202eelpmaxe.knab')?.showHost).toBe(true);
    expect(judgeLink('https://evil.example/', 'bank\u200b.example')?.showHost).toBe(true);
    expect(judgeLink('https://evil.example/', 'bank．example')?.showHost).toBe(true);
    expect(judgeLink('https://evil.example/', 'http://192.0.2.7/')?.showHost).toBe(true);
  });

  it('takes an address that cannot be decoded as it is', () => {
    expect(judgeLink('mailto:%E0%A4%A', 'x')?.showHost).toBe(true);
  });
});
