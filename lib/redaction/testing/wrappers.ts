const base64 = (text: string) => Buffer.from(text).toString('base64');
const html = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/&#34;/g, '&quot;')
    .replace(/&#38;/g, '&amp;');

/** How a text gets into other texts. */
export const TEXT_WRAPPERS: Readonly<Record<string, (text: string) => string>> = {
  bare: (text) => text,
  prose: (text) => `The request failed, see ${text} for more.`,
  'line among lines': (text) => `12:00:01 start\n${text}\n12:00:02 end`,
  'JSON string': (text) => JSON.stringify({ ok: false, message: text, count: 3 }),
  'JSON in JSON': (text) => JSON.stringify({ body: JSON.stringify({ detail: [text] }) }),
  'JSON cut off': (text) => JSON.stringify({ a: [{ message: text, rest: 'x' }] }).slice(0, -9),
  'JSON in prose': (text) => `Bad answer ${JSON.stringify({ message: text })} from the host`,
  'query of a URL': (text) => `GET https://example.org/x?q=${encodeURIComponent(text)}&page=2`,
  'percent-encoded': (text) => encodeURIComponent(text),
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  header: (text) => `host: example.org\r\nx-note: ${text}\r\naccept: */*`,
  'Markdown code': (text) => `**Note:** use \`${text}\` here, or\n\n\`\`\`\n${text}\n\`\`\``,
  'Markdown table': (text) => `| name | value |\n| --- | --- |\n| a | ${text} |`,
  'Markdown link': (text) => `[open](https://example.org/?q=${encodeURIComponent(text)})`,
  HTML: (text) => `<p class="x">Found <code>${html(text)}</code></p>`,
  'HTML attribute': (text) => `<a title="${html(text)}" href="/x">x</a>`,
  base64,
  'base64url in prose': (text) => `data ${Buffer.from(text).toString('base64url')} was refused`,
  'base64 of JSON': (text) => `data:application/json;base64,${base64(JSON.stringify({ text }))}`,
  'base64 in a path': (text) => `/files/${Buffer.from(`name ${text}`).toString('base64url')}/raw`,
  'base64 twice': (text) => base64(base64(text)),
  'base64 in JSON': (text) => JSON.stringify({ payload: base64(text) }),
};

/** How a text gets into values. */
export const VALUE_WRAPPERS: Readonly<Record<string, (text: string) => unknown>> = {
  text: (text) => text,
  'object value': (text) => ({ id: 7, note: text }),
  'deep value': (text) => ({ a: [{ b: { c: [[text]] } }] }),
  'object key': (text) => ({ [text]: 1 }),
  array: (text) => ['a', text, 3],
  Map: (text) => new Map([[text, { inner: text }]]),
  Set: (text) => new Set([text]),
  'error message': (text) => new Error(`failed: ${text}`),
  'error cause': (text) => new Error('failed', { cause: new TypeError(text) }),
  'field of an error': (text) => Object.assign(new Error('failed'), { responseBody: text }),
  'several errors': (text) => new AggregateError([new Error(text)], 'failed'),
  Headers: (text) => new Headers({ 'x-note': encodeURIComponent(text) }),
  'argument behind a flag': (text) => ['login', '--password', text, '--verbose'],
  'argument behind a flag of a short name': (text) => ['mysqldump', '--db-pass', text],
  'argument with a user': (text) => ['curl', '-u', `bob:${text}`, 'https://example.org'],
  'argument with a proxy user': (text) => ['curl', '--proxy-user', `bob:${text}`],
  'arguments in an error': (text) =>
    Object.assign(new Error('spawn curl ENOENT'), { spawnargs: ['--user', `bob:${text}`] }),
  'value beside an id': (text) => ({ id: 'password', value: text }),
  'value beside a label': (text) => [{ label: 'API key', value: text }],
  'own toJSON': (text) => ({ toJSON: () => ({ text }) }),
};
