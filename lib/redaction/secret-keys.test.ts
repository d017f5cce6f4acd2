import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretKey, redact } from './index.ts';

const STEMS = ['password', 'secret', 'token', 'key', 'auth', 'credential', 'apikey', 'api_key'];
const SECRET = [
  ...STEMS,
  ...['passwd', 'pwd', 'passphrase', 'passcode', 'cookie', 'set-cookie', 'session', 'sessionId'],
  ...['PHPSESSID', 'connect.sid', 'sid', 'jwt', 'otp', 'cvv', 'pass', 'Passwort', 'bearer'],
  ...['API_KEY', 'api-key', 'api.key', 'apiKey', 'X-Api-Key', 'Api Key', 'OPENAI_API_KEY'],
  ...['accessKeyId', 'AccountKey', 'client_secret', 'refreshToken', 'tokens', 'token_in'],
  ...['authorization', 'Proxy-Authorization', 'oauth', 'basicAuth', 'isAuthenticated'],
  ...['authorToken', 'keyboard_password', 'tokens_in_secret', 'authors.key', 'user.credentials'],
  ...['DB_PASS', 'SMTP_PASS', 'smtpPass', 'smtpPass2', 'db_pw', 'AWS_CREDS', 'dbOtp', 'userPass'],
  ...['DBPASS', 'userpass', 'mysqlpass', 'card.cvc', 'awsCred', 'p-a-s-s', 'X-SID', '--ftp-pass'],
  ...['pass_word', 'p-a-s-s-w-o-r-d', 'pAsSwOrD', 'ｐａｓｓｗｏｒｄ', 'primary_keys_secret'],
];
const HARMLESS = [
  ...['keyboard', 'keyboardLayout', 'KEYWORDS', 'keywords', 'keys_pressed', 'keyCode', 'keydown'],
  ...['monkey', 'turkey', 'hotkey', 'primaryKey', 'foreign_key', 'sort-key', 'message_key'],
  ...['author', 'authors', 'authorName', 'AUTHORED_BY', 'coauthor', 'authority', 'authentic'],
  ...['tokens_in', 'tokensOut', 'input_tokens', 'gen_ai.usage.output_tokens', 'maxTokens'],
  ...['promptTokens', 'total-tokens', 'timeToFirstTokenMs', 'tokensPerSecond', 'tokenizer'],
  ...['authMode', 'secretary', 'passage', 'sessions', 'sessionCount', 'name', 'runId', 'id', ''],
  ...['bypassCache', 'compass_heading', 'passes', 'testsPassed', 'passRate', 'multi-pass', 'pwa'],
  ...['credit', 'creditCount', 'optional', 'scoreboard', 'db_passes', 'userPassed', 'sidebar'],
  ...['compass', 'bypass', 'passed', 'side', 'inside', 'option', 'path', 'threadId', 'keynote'],
];

describe('isSecretKey', () => {
  it.each(SECRET)('masks %s', (name) => expect(isSecretKey(name)).toBe(true));
  it.each(HARMLESS)('passes %s', (name) => expect(isSecretKey(name)).toBe(false));

  it('finds the stems in any case, with any separators, among any other words', () => {
    const separator = fc.constantFrom('', '_', '-', '.', ' ', '__', '/', ':');
    const other = fc.constantFrom('db', 'my', 'x', 'old', '2', 'user', 'service');
    const cased = fc
      .constantFrom(...STEMS)
      .chain((stem) =>
        fc
          .array(fc.boolean(), { minLength: stem.length, maxLength: stem.length })
          .map((upper) => [...stem].map((s, at) => (upper[at] ? s.toUpperCase() : s)).join('')),
      );
    fc.assert(
      fc.property(other, separator, cased, separator, other, (a, s1, stem, s2, b) => {
        expect(isSecretKey(`${a}${s1}${stem}${s2}${b}`)).toBe(true);
      }),
    );
  });

  it('is the rule for names in objects, whatever the value', () => {
    for (const value of [1, true, null, '', [], { a: 1 }, 'x']) {
      expect(redact({ 'X-API-Key': value })).toEqual({ 'X-API-Key': '[REDACTED]' });
    }
  });

  it('passes counts of tokens that are numbers', () => {
    expect(redact({ tokensIn: 12, tokens_out: '34', maxTokens: null })).toEqual({
      tokensIn: 12,
      tokens_out: '34',
      maxTokens: null,
    });
    expect(redact({ tokensIn: 'abc', tokens_out: ['abc'] })).toEqual({
      tokensIn: '[REDACTED]',
      tokens_out: ['abc'],
    });
  });
});
