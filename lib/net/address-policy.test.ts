import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, parsePublicUrl } from './address-policy.ts';

const REFUSED = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:db8::1',
  '2002:7f00:1::1',
  '3fff::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  'example.com',
  '',
];

describe('isPublicAddress', () => {
  it.each(REFUSED)('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '2a00:1450::1'])(
    'allows %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('refuses every private IPv4 address inside every IPv6 wrapping', () => {
    const octet = fc.nat(255);
    const privateV4 = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
      fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    );
    fc.assert(
      fc.property(privateV4, (octets) => {
        const v4 = octets.join('.');
        const [a, b, c, d] = octets;
        const high = ((a << 8) | b).toString(16);
        const low = ((c << 8) | d).toString(16);
        const forms = [v4, `::ffff:${v4}`, `::${v4}`, `64:ff9b::${v4}`, `2002:${high}:${low}::1`];
        expect(forms.filter(isPublicAddress)).toEqual([]);
      }),
    );
  });
});

const codeOf = (input: string, allowed = '') => {
  try {
    parsePublicUrl(input, allowed);
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('parsePublicUrl', () => {
  it.each([
    'ftp://example.com/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'http://user:secret@example.com/',
    'http://user@example.com/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://134744072/',
    'http://0x08.8.8.8/',
    'http://１２７.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http:/\\10.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]:8080/',
    'http://[64:ff9b::a9fe:a9fe]/',
  ])('refuses %s', (input) => {
    expect(codeOf(input)).toBe('URL_BLOCKED');
  });

  it('says what is wrong with something that is no address', () => {
    expect(codeOf('not a url')).toBe('INVALID_REQUEST');
    expect(codeOf('')).toBe('INVALID_REQUEST');
  });

  it('lets public addresses through and drops the fragment', () => {
    expect(parsePublicUrl(' https://example.com/a?b=1#c ', '').href).toBe(
      'https://example.com/a?b=1',
    );
    expect(codeOf('http://8.8.8.8/')).toBe('ok');
    expect(codeOf('https://[2606:4700:4700::1111]/')).toBe('ok');
  });

  it('checks a redirect against the page it came from', () => {
    const base = new URL('https://example.com/a/b');
    expect(parsePublicUrl('../c', '', base).href).toBe('https://example.com/c');
    expect(() => parsePublicUrl('//10.0.0.1/', '', base)).toThrow(/private network/);
  });

  it('opens exactly the hosts and ports on the allow-list', () => {
    const allowed = 'intranet.test, 127.0.0.1:8080 [::1]:9000';
    expect(codeOf('http://127.0.0.1:8080/', allowed)).toBe('ok');
    expect(codeOf('http://127.0.0.1:8081/', allowed)).toBe('URL_BLOCKED');
    expect(codeOf('http://[::1]:9000/', allowed)).toBe('ok');
    expect(codeOf('http://[::1]/', allowed)).toBe('URL_BLOCKED');
    expect(codeOf('file://intranet.test/x', allowed)).toBe('URL_BLOCKED');
  });

  it('never lets any spelling of a loopback address through', () => {
    const digits = (value: number, radix: number) =>
      radix === 16 ? `0x${value.toString(16)}` : radix === 8 ? `0${value.toString(8)}` : `${value}`;
    const radix = fc.constantFrom(8, 10, 16);
    const spelling = fc
      .tuple(fc.nat(0xffffff), radix, radix, fc.constantFrom(1, 2))
      .map(([rest, first, second, parts]) =>
        parts === 1
          ? digits(127 * 2 ** 24 + rest, first)
          : `${digits(127, first)}.${digits(rest, second)}`,
      );
    fc.assert(
      fc.property(spelling, (host) => {
        expect(codeOf(`http://${host}/`)).toBe('URL_BLOCKED');
      }),
    );
  });

  it('ends with a URL or an AppError, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `http://${s}`),
        ),
        (input) => {
          expect(['ok', 'URL_BLOCKED', 'INVALID_REQUEST']).toContain(codeOf(input));
        },
      ),
    );
  });
});
