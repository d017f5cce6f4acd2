import type { RandomText } from './random-text.ts';
import type { MakeCanary } from './token-canaries.ts';

/** What stands around a password, with the password as the secret. */
const around =
  (wrap: (secret: string, random: RandomText) => string, make = (r: RandomText) => r.password()) =>
  (random: RandomText) => {
    const secret = make(random);
    return [wrap(secret, random), secret] as const;
  };
const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

const jwt: MakeCanary = (random) => {
  const claims = base64url({ sub: random.uuid(), exp: 1_900_000_000 });
  const secret = `${claims}.${random.url(43)}`;
  return [`${base64url({ alg: 'HS256', typ: 'JWT' })}.${secret}`, secret];
};

/** @param end what stands in place of the last line */
function pem(label: string, newline: string, end = `-----END ${label}-----`): MakeCanary {
  return (random) => {
    const lines = Array.from({ length: 6 }, () => random.base64(64));
    return [[`-----BEGIN ${label}-----`, ...lines, end].join(newline), lines[2] as string];
  };
}

const KEYS: Record<string, MakeCanary> = {
  JWT: jwt,
  'RSA private key': pem(['RSA', 'PRIVATE KEY'].join(' '), '\n'),
  'private key': pem(['PRIVATE', 'KEY'].join(' '), '\r\n'),
  'private key in a literal': pem(['EC PRIVATE', 'KEY'].join(' '), '\\n'),
  'OpenSSH private key': pem(['OPENSSH', 'PRIVATE KEY'].join(' '), '\n'),
  'PGP private key': pem(['PGP PRIVATE', 'KEY BLOCK'].join(' '), '\n'),
  certificate: pem('CERTIFICATE', '\n'),
  'private key cut off': (r) => {
    const lines = Array.from({ length: 3 }, () => r.base64(64));
    return [`-----BEGIN ${'PRIVATE'} KEY-----\n${lines.join('\n')}`, lines[1] as string];
  },
  'SSH2 private key': (r) => {
    const lines = [r.base64(70), r.base64(70), r.base64(70)];
    const label = ['SSH2 ENCRYPTED', 'PRIVATE KEY'].join(' ');
    const block = [`---- BEGIN ${label} ----`, ...lines, `---- END ${label} ----`];
    return [block.join('\n'), lines[1] as string];
  },
  'private key cut in its last line': pem('RSA PRIVATE', '\n', '-----END RSA PRI'),
  'private key with an odd last line': pem('EC PRIVATE', '\n', '-----END!'),
  'private key cut in a literal': pem('RSA PRIVATE', '\\n', '-----END'),
  'bcrypt hash': (r) => `$2b$12$${r.alnum(53)}`,
  'Argon2 hash': (r) => `$argon2id$v=19$m=65536,t=3,p=4$${r.base64(22)}$${r.base64(43)}`,
};

const CONNECTIONS: Record<string, MakeCanary> = {
  PostgreSQL: around((s) => `postgresql://app:${s}@db.internal:5432/app?sslmode=require`),
  'PostgreSQL, odd password': around(
    (s) => `postgres://app:${s}@db.internal:5432/app`,
    (r) => `${r.alnum(6)}@${r.alnum(6)}/${r.alnum(6)}#${r.alnum(4)}`,
  ),
  MySQL: around((s) => `mysql://root:${s}@127.0.0.1:3306/shop`),
  MongoDB: around((s) => `mongodb+srv://admin:${s}@cluster0.abcde.mongodb.net/?w=majority`),
  Redis: around((s) => `redis://:${s}@cache.internal:6379/0`),
  AMQP: around((s) => `amqps://guest:${s}@queue.internal:5671/vhost`),
  FTP: around((s) => `ftp://files:${s}@ftp.example.org/in`),
  SMTP: around((s) => `smtp://mailer:${s}@smtp.example.org:587`),
  'password in a URL': around((s) => `https://ci:${s}@git.example.org/team/app.git`),
  'token in a URL': around(
    (s) => `https://${s}@git.example.org/team/app.git`,
    (r) => r.alnum(32),
  ),
  'SQL Server': around((s) => `Server=db,1433;Database=app;User Id=sa;Password=${s};Encrypt=true`),
  'Azure storage': around(
    (s) =>
      `DefaultEndpointsProtocol=https;AccountName=files;AccountKey=${s};EndpointSuffix=core.windows.net`,
    (r) => `${r.base64(86)}==`,
  ),
  'Azure SAS': around(
    (s) =>
      `https://files.blob.core.windows.net/in/a.pdf?sv=2024-11-04&se=2030-01-01&sr=b&sp=r&sig=${s}`,
    (r) => `${r.alnum(40)}%3D`,
  ),
  'AWS presigned URL': around(
    (s) =>
      `https://b.s3.amazonaws.com/k.pdf?X-Amz-Expires=600&X-Amz-Signature=${s}&X-Amz-SignedHeaders=host`,
    (r) => r.hex(64),
  ),
};

const NAMED: Record<string, MakeCanary> = {
  'bearer header': around(
    (s) => `Authorization: Bearer ${s}`,
    (r) => r.url(40),
  ),
  'basic header': (r) => {
    const secret = btoa(`user:${r.password()}`);
    return [`Authorization: Basic ${secret}`, secret];
  },
  'bearer alone': around(
    (s) => `sent bearer ${s} to the host`,
    (r) => r.url(32),
  ),
  'proxy header': around(
    (s) => `proxy-authorization: Digest username="u", response="${s}"`,
    (r) => r.hex(32),
  ),
  'key header': around(
    (s) => `x-api-key: ${s}`,
    (r) => r.hex(32),
  ),
  Cookie: around(
    (s) => `Cookie: theme=dark; sid=${s}; lang=en`,
    (r) => r.url(32),
  ),
  'Set-Cookie': around(
    (s) => `Set-Cookie: app=${s}; Path=/; HttpOnly; SameSite=Lax`,
    (r) => r.url(32),
  ),
  'query token': around(
    (s) => `https://example.org/cb?state=1&access_token=${s}&lang=de`,
    (r) => r.url(24),
  ),
  'query key': around(
    (s) => `/v1/models?key=${s}`,
    (r) => r.word(16),
  ),
  '.env line': around(
    (s) => `MISTRAL_API_KEY=${s}`,
    (r) => r.alnum(32),
  ),
  'password of a mailer': around((s) => `SMTP_PASS=${s}`),
  'short password name': around((s) => `db_pw: ${s}`),
  'one-time code': around((s) => `DB_OTP="${s}"`),
  'credentials by a short name': around((s) => `AWS_CREDS=${s}`),
  'password in camel case': around((s) => `createTransport({ smtpPass: "${s}", port: 587 })`),
  'exported line': around(
    (s) => `export COHERE_API_KEY="${s}"`,
    (r) => r.alnum(40),
  ),
  'Hetzner token': around(
    (s) => `HCLOUD_TOKEN=${s}`,
    (r) => r.alnum(64),
  ),
  'AWS secret key': around(
    (s) => `aws_secret_access_key = ${s}`,
    (r) => r.base64(40),
  ),
  'Datadog key': around(
    (s) => `DD_API_KEY: ${s}`,
    (r) => r.hex(32),
  ),
  YAML: around((s) => `database:\n  user: app\n  password: ${s}\n  pool: 5`),
  JSON: around((s) => `{"user":"app","clientSecret":"${s}","port":5432}`),
  'JSON cut off': around((s) => `{"user":"app","db":{"passwd":"${s}`),
  'JSON in JSON': around((s) => `{"body":"{\\"refresh_token\\":\\"${s}\\",\\"n\\":1}"}`),
  'object literal': around((s) => `connect({ user: 'app', password: '${s}' })`),
  flag: around((s) => `mysqldump --user=app --password ${s} shop`),
  curl: around((s) => `curl -u deploy:${s} https://example.org/upload`),
  netrc: around((s) => `machine example.org login deploy password ${s}`),
  XML: around((s) => `<server><id>nexus</id><password>${s}</password></server>`),
  'form field': around(
    (s) => `<input type="hidden" name="csrf_token" value="${s}">`,
    (r) => r.hex(32),
  ),
  prose: around((s) => `By the way, my password is ${s} since Monday.`),
  'prose in German': around((s) => `Das Passwort lautet ${s}`),
  'prose with a colon': around(
    (s) => `Here you go, API key: ${s}`,
    (r) => r.alnum(20),
  ),
};

/** Fills in the last digit, so that the number is that of a card. */
function cardNumber(start: string): string {
  const sum = [...start].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
}

/** Fills in the check digits of a German account number. */
function iban(account: string): string {
  const rest = [...`${account}131400`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `DE${String(98 - rest).padStart(2, '0')}${account}`;
}
const grouped = (text: string, sign: string) => text.replace(/(.{4})(?=.)/g, `$1${sign}`);

const PERSONAL: Record<string, MakeCanary> = {
  'card number': (r) => cardNumber(`4${r.digits(14)}`),
  'card number with spaces': (r) => grouped(cardNumber(`51${r.digits(13)}`), ' '),
  'card number with dashes': (r) => grouped(cardNumber(`6011${r.digits(11)}`), '-'),
  'American Express number': (r) => cardNumber(`37${r.digits(12)}`),
  IBAN: (r) => iban(r.digits(18)),
  'IBAN with spaces': (r) => grouped(iban(r.digits(18)), ' '),
  'e-mail address': around(
    (s) => `${s}@mail.example.com`,
    (r) => `${r.word(7)}.${r.word(6)}`,
  ),
};

export const CREDENTIAL_CANARIES: Readonly<Record<string, MakeCanary>> = {
  ...KEYS,
  ...CONNECTIONS,
  ...NAMED,
  ...PERSONAL,
};
