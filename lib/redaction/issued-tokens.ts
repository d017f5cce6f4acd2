/**
 * Tokens that their issuer made recognisable: how they begin, and what follows. Lengths are a
 * little shorter than those issued today, so that a token cut short or one of next year is found.
 */
type Issued = { of: string; starts: string; body: string };

const issued = (of: string, starts: string, body: string): Issued => ({ of, starts, body });
const ALNUM = '[A-Za-z0-9]';
const WORD = '[\\w-]';
const HEX = '[A-Fa-f0-9]';

const CLOUDS: readonly Issued[] = [
  issued(
    'AWS access key id',
    '(?:A3T[A-Z0-9]|A(?:KI|SI|BI|CC|RO|ID|GP|NP|NV|IP)A)',
    '[A-Z0-9]{16}',
  ),
  issued('AWS session token', '(?:FwoGZXIvYXdz|IQoJb3JpZ2lu|FQoGZXIvYXdz)', '[A-Za-z0-9/+=]{20,}'),
  issued('AWS Bedrock key', '(?:ABSK|bedrock-api-key-)', '[A-Za-z0-9/+=]{40,}'),
  issued('Google API key', 'AIza', `${WORD}{30,}`),
  issued('Google OAuth token', '(?:ya29\\.|1//0)', `[\\w.-]{20,}`),
  issued('Google client secret', 'GOCSPX-', `${WORD}{20,}`),
  issued('Azure DevOps token', `${ALNUM}{52}JQQJ99`, `${ALNUM}{20,}`),
  issued('DigitalOcean token', 'do[opr]_v1_', `${HEX}{32,}`),
  issued('DigitalOcean Spaces key', 'DO00', '[A-Z0-9]{16}'),
  issued('Cloudflare token', '(?:cf[ua]t_|cfk_)', `${WORD}{30,}`),
  issued('Cloudflare origin key', 'v1\\.0-', `${HEX}{24}-${HEX}{60,}`),
  issued('Alibaba access key', 'LTAI', `${ALNUM}{12,}`),
  issued('Tencent secret id', 'AKID', `${ALNUM}{13,}`),
  issued('Yandex key', '(?:AQVN|y0_)', `${WORD}{35,}`),
  issued('Scaleway key', 'SCW', '[A-Z0-9]{17}'),
  issued('Fly.io token', '(?:fo1_|fm[12][ar]?_)', '[\\w+/=,-]{40,}'),
  issued('Heroku token', 'HRKU-', `${WORD}{30,}`),
  issued('Vercel token', 'vc[piark]_', `${ALNUM}{24,}`),
  issued('Netlify token', 'nf[pcou]_', `${ALNUM}{30,}`),
  issued('Supabase token', '(?:sbp_|sb_secret_)', `${WORD}{20,}`),
  issued('PlanetScale password', 'pscale_(?:tkn|pw|oauth)_', '[\\w.=-]{30,}'),
  issued('Neon password', '(?:npg_|napi_)', `${ALNUM}{12,}`),
  issued('Databricks token', 'dapi', `${HEX}{32}(?:-\\d)?`),
  issued('Vault token', 'hv[sbr]\\.', `${WORD}{20,}`),
  issued('Terraform token', `${ALNUM}{14}\\.atlasv1\\.`, '[\\w=-]{40,}'),
  issued('Pulumi token', 'pul-', `${HEX}{40}`),
  issued('Doppler token', 'dp\\.(?:pt|st|sa|ct|scim|audit)\\.', '[\\w.-]{40,}'),
  issued('1Password token', 'ops_eyJ', '[\\w+/=-]{60,}'),
  issued('age key', 'AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
  issued('Tailscale key', 'tskey-[a-z]{2,12}-', `${WORD}{15,}`),
];

const MODEL_PROVIDERS: readonly Issued[] = [
  issued('OpenAI key', 'sk-(?:proj|svcacct|admin|None)-', `${WORD}{20,}`),
  issued('Anthropic key', 'sk-ant-', `${WORD}{16,}`),
  issued('OpenRouter key', 'sk-or-', `${WORD}{20,}`),
  issued('key of many providers', 'sk-', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{20,}`),
  issued('Hugging Face token', '(?:hf_|api_org_)', `${ALNUM}{20,}`),
  issued('Groq key', 'gsk_', `${ALNUM}{20,}`),
  issued('Replicate token', 'r8_', `${ALNUM}{30,}`),
  issued('xAI key', 'xai-', `${WORD}{40,}`),
  issued('Perplexity key', 'pplx-', `${ALNUM}{30,}`),
  issued('Fireworks key', 'fw_', `${ALNUM}{20,}`),
  issued('Together key', 'tgp_v1_', `${WORD}{30,}`),
  issued('NVIDIA key', 'nvapi-', `${WORD}{40,}`),
  issued('Cerebras key', 'csk-', `${ALNUM}{30,}`),
  issued('LangSmith key', 'lsv2_(?:pt|sk)_', `\\w{30,}`),
  issued('Tavily key', 'tvly-', `${WORD}{20,}`),
  issued('Jina key', 'jina_', `${WORD}{40,}`),
  issued('Voyage key', 'pa-', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{40,}`),
  issued('Pinecone key', 'pcsk_', '\\w{40,}'),
  issued('CopilotKit key', 'ck_(?:pub|priv)_', `${HEX}{20,}`),
  issued('Firecrawl key', 'fc-', `${HEX}{32}`),
  issued('Apify token', 'apify_api_', `${ALNUM}{30,}`),
  issued('E2B key', 'e2b_', `${HEX}{40}`),
];

const FORGES: readonly Issued[] = [
  issued('GitHub token', 'gh[pousr]_', `\\w{20,}`),
  issued('GitHub fine-grained token', 'github_pat_', '\\w{22,}'),
  issued('GitLab token', '(?:gl[a-z]{2,5}-|GR1348941)', `(?=[A-Za-z_.-]{0,60}\\d)[\\w.-]{20,}`),
  issued('Bitbucket token', '(?:ATBB|ATCTT3|ATATT3)', '[\\w=.-]{24,}'),
  issued('npm token', 'npm_', `${ALNUM}{30,}`),
  issued('PyPI token', 'pypi-', `${WORD}{40,}`),
  issued('Docker token', 'dckr_[po]at_', `${WORD}{20,}`),
  issued('RubyGems key', 'rubygems_', `${HEX}{40,}`),
  issued('crates.io token', 'cio', `(?=[A-Za-z]{0,32}\\d)${ALNUM}{32}`),
  issued('NuGet key', 'oy2', '[a-z0-9]{43}'),
  issued('Clojars token', 'CLOJARS_', `${ALNUM}{50,}`),
  issued('Artifactory key', 'AKCp', `${ALNUM}{60,}`),
  issued('SonarQube token', 'sq[apu]_', `${HEX}{40}`),
  issued('CircleCI token', 'CCI(?:PAT|PRJ)_', '\\w{40,}'),
  issued('Buildkite token', 'bkua_', `${HEX}{40}`),
  issued('Sourcegraph token', 'sgp_', '\\w{40,}'),
  issued('Postman key', 'PMAK-', `${HEX}{24}-${HEX}{34}`),
];

const SERVICES: readonly Issued[] = [
  issued('Slack token', '(?:xox[abcdeoprs]-|xoxe\\.|xapp-)', '[\\w.-]{10,}'),
  issued('Discord bot token', '[MNO][\\w-]{23,27}\\.', '[\\w-]{6}\\.[\\w-]{27,}'),
  issued('Telegram bot token', '\\d{8,10}:AA', `${WORD}{30,}`),
  issued('Twilio key', '(?:SK|AC)', '[a-f0-9]{32}'),
  issued('SendGrid key', 'SG\\.', '[\\w-]{16,32}\\.[\\w-]{16,}'),
  issued('Mailgun key', 'key-', '[a-f0-9]{32}'),
  issued('Mailchimp key', '[a-f0-9]{32}-us', '\\d{1,2}'),
  issued('Mailgun key', '[a-f0-9]{32}-[a-f0-9]{8}-', '[a-f0-9]{8}'),
  issued('Brevo key', 'x(?:keysib|smtpsib)-', `[a-f0-9]{40,}(?:-${ALNUM}{1,40})?`),
  issued('Resend key', 're_', `${ALNUM}{6,12}_${ALNUM}{16,}`),
  issued('Facebook token', 'EAA', `(?=[A-Za-z]{0,60}\\d)${ALNUM}{60,}`),
  issued('Notion token', '(?:ntn_|secret_)', `${ALNUM}{40,}`),
  issued('Linear key', 'lin_(?:api|oauth)_', `${ALNUM}{30,}`),
  issued('Figma token', 'fig[dou]_', `${WORD}{30,}`),
  issued('Airtable token', 'pat', `${ALNUM}{14}\\.${HEX}{50,}`),
  issued('HubSpot token', 'pat-(?:na|eu)\\d-', `${HEX}{8}-[A-Fa-f0-9-]{20,}`),
  issued('Contentful token', 'CFPAT-', `${WORD}{30,}`),
  issued('Dropbox token', 'sl\\.', `(?=[A-Za-z_.-]{0,60}\\d)[\\w.-]{100,}`),
  issued('New Relic key', '(?:NRAK|NRII|NRJS|NRRA)-', `${WORD}{19,}`),
  issued('Grafana token', '(?:glc_eyJ|glsa_)', '[\\w+/=-]{30,}'),
  issued('Dynatrace token', 'dt0[a-z]\\d\\d\\.', '[A-Z0-9]{24}\\.[A-Z0-9]{40,}'),
  issued('Sentry token', '(?:sntrys_|sntryu_)', '[\\w+/=-]{40,}'),
  issued('PostHog key', 'ph[cxs]_', `${ALNUM}{30,}`),
  issued('Mapbox token', '[sp]k\\.eyJ', '[\\w.-]{20,}'),
  issued(
    'LaunchDarkly key',
    '(?:sdk|api|mob)-',
    `${HEX}{8}-${HEX}{4}-4${HEX}{3}-${HEX}{4}-${HEX}{12}`,
  ),
  issued('Prefect key', 'pnu_', `${ALNUM}{30,}`),
  issued('ElevenLabs key', 'sk_', `${HEX}{40,}`),
];

const PAYMENTS: readonly Issued[] = [
  issued('Stripe key', '[spr]k_(?:live|test|prod)_', `\\w{16,}`),
  issued('webhook secret', 'whsec_', '[A-Za-z0-9+/=]{20,}'),
  issued('Square token', '(?:EAAA|sq0(?:atp|csp|idp)-)', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{20,}`),
  issued('Shopify token', 'shp(?:at|ca|pa|ss|ua|tka)_', `${HEX}{24,}`),
  issued(
    'Braintree token',
    'access_token\\$(?:production|sandbox)\\$',
    '[a-z0-9]{10,}\\$[a-f0-9]{20,}',
  ),
  issued('Razorpay key', 'rzp_(?:live|test)_', `${ALNUM}{14,}`),
  issued('Plaid token', 'access-(?:sandbox|development|production)-', '[a-f0-9-]{30,}'),
  issued('Flutterwave key', 'FLWSECK(?:_TEST)?-', `${ALNUM}{12,}`),
  issued('Mollie key', '(?:live|test)_', `(?=[A-Za-z]{0,40}\\d)${ALNUM}{30,}`),
];

/** Password hashes, and keys without the lines around them. */
const BARE_KEYS: readonly Issued[] = [
  issued('bcrypt hash', '\\$2[abxy]\\$\\d\\d\\$', '[./A-Za-z0-9]{40,}'),
  issued('crypt hash', '\\$(?:[156]|y|gy|apr1)\\$', '[./A-Za-z0-9=,$-]{20,}'),
  issued('Argon2 or scrypt hash', '\\$(?:argon2(?:id|i|d)|scrypt)\\$', '[./A-Za-z0-9+=,$-]{20,}'),
  issued('private key', 'MII[BCEJ]', '[A-Za-z0-9+/=]{60,}'),
  issued('OpenSSH private key', 'b3BlbnNzaC1rZXkt', '[A-Za-z0-9+/=]{4,}'),
];

export const ISSUED_TOKENS: readonly Issued[] = [
  ...CLOUDS,
  ...MODEL_PROVIDERS,
  ...FORGES,
  ...SERVICES,
  ...PAYMENTS,
  ...BARE_KEYS,
];
