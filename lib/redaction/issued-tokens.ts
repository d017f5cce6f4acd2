/**
 * Tokens that their issuer made recognisable: how they begin, and what follows. Lengths are a
 * little shorter than those issued today, so that a token cut short or one of next year is found.
 */
type Issued = {
  of: string;
  /** Beginnings, separated by spaces. */
  starts: string;
  /** A regular expression without groups that capture. */
  body: string;
};

const issued = (of: string, starts: string, body: string): Issued => ({ of, starts, body });
const ALNUM = '[A-Za-z0-9]';
const WORD = '[\\w-]';
const HEX = '[A-Fa-f0-9]';

const CLOUDS: readonly Issued[] = [
  issued('AWS access key id', 'AKIA ASIA ABIA ACCA AROA AIDA AGPA ANPA ANVA AIPA', '[A-Z0-9]{16}'),
  issued('AWS session token', 'FwoGZXIvYXdz IQoJb3JpZ2lu FQoGZXIvYXdz', '[A-Za-z0-9/+=]{20,}'),
  issued('AWS Bedrock key', 'ABSK bedrock-api-key-', '[A-Za-z0-9/+=]{40,}'),
  issued('Google API key', 'AIza', `${WORD}{30,}`),
  issued('Google OAuth token', 'ya29. 1//0', `[\\w.-]{20,}`),
  issued('Google client secret', 'GOCSPX-', `${WORD}{20,}`),
  issued('DigitalOcean token', 'doo_v1_ dop_v1_ dor_v1_', `${HEX}{32,}`),
  issued('DigitalOcean Spaces key', 'DO00', '[A-Z0-9]{16}'),
  issued('Cloudflare token', 'cfut_ cfat_ cfk_', `${WORD}{30,}`),
  issued('Cloudflare origin key', 'v1.0-', `${HEX}{24}-${HEX}{60,}`),
  issued('Alibaba access key', 'LTAI', `${ALNUM}{12,}`),
  issued('Tencent secret id', 'AKID', `${ALNUM}{13,}`),
  issued('Yandex key', 'AQVN y0_', `${WORD}{35,}`),
  issued('Scaleway key', 'SCW', '[A-Z0-9]{17}'),
  issued('Fly.io token', 'fo1_ fm1_ fm2_ fm1r_ fm2r_ fm1a_', '[\\w+/=,-]{40,}'),
  issued('Heroku token', 'HRKU-', `${WORD}{30,}`),
  issued('Vercel token', 'vcp_ vci_ vca_ vcr_ vck_', `${ALNUM}{24,}`),
  issued('Netlify token', 'nfp_ nfc_ nfo_ nfu_', `${ALNUM}{30,}`),
  issued('Supabase token', 'sbp_ sb_secret_', `${WORD}{20,}`),
  issued('PlanetScale password', 'pscale_tkn_ pscale_pw_ pscale_oauth_', '[\\w.=-]{30,}'),
  issued('Neon password', 'npg_ napi_', `${ALNUM}{12,}`),
  issued('Databricks token', 'dapi', `${HEX}{32}(?:-\\d)?`),
  issued('Vault token', 'hvs. hvb. hvr.', `${WORD}{20,}`),
  issued('Pulumi token', 'pul-', `${HEX}{40}`),
  issued('Doppler token', 'dp.pt. dp.st. dp.sa. dp.ct. dp.scim. dp.audit.', '[\\w.-]{40,}'),
  issued('1Password token', 'ops_eyJ', '[\\w+/=-]{60,}'),
  issued('age key', 'AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
  issued('Tailscale key', 'tskey-', `[a-z]{2,12}-${WORD}{15,}`),
];

const MODEL_PROVIDERS: readonly Issued[] = [
  issued('OpenAI key', 'sk-proj- sk-svcacct- sk-admin- sk-None-', `${WORD}{20,}`),
  issued('Anthropic key', 'sk-ant-', `${WORD}{16,}`),
  issued('OpenRouter key', 'sk-or-', `${WORD}{20,}`),
  issued('key of many providers', 'sk-', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{20,}`),
  issued('Hugging Face token', 'hf_ api_org_', `${ALNUM}{20,}`),
  issued('Groq key', 'gsk_', `${ALNUM}{20,}`),
  issued('Replicate token', 'r8_', `${ALNUM}{30,}`),
  issued('xAI key', 'xai-', `${WORD}{40,}`),
  issued('Perplexity key', 'pplx-', `${ALNUM}{30,}`),
  issued('Fireworks key', 'fw_', `${ALNUM}{20,}`),
  issued('Together key', 'tgp_v1_', `${WORD}{30,}`),
  issued('NVIDIA key', 'nvapi-', `${WORD}{40,}`),
  issued('Cerebras key', 'csk-', `${ALNUM}{30,}`),
  issued('LangSmith key', 'lsv2_pt_ lsv2_sk_', `\\w{30,}`),
  issued('Tavily key', 'tvly-', `${WORD}{20,}`),
  issued('Jina key', 'jina_', `${WORD}{40,}`),
  issued('Voyage key', 'pa-', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{40,}`),
  issued('Pinecone key', 'pcsk_', '\\w{40,}'),
  issued('CopilotKit key', 'ck_pub_ ck_priv_', `${HEX}{20,}`),
  issued('Firecrawl key', 'fc-', `${HEX}{32}`),
  issued('Apify token', 'apify_api_', `${ALNUM}{30,}`),
  issued('E2B key', 'e2b_', `${HEX}{40}`),
];

const FORGES: readonly Issued[] = [
  issued('GitHub token', 'ghp_ gho_ ghu_ ghs_ ghr_', `\\w{20,}`),
  issued('GitHub fine-grained token', 'github_pat_', '\\w{22,}'),
  issued(
    'GitLab token',
    'glpat- gldt- glrt- glcbt- glptt- glft- glimt- glagent- glsoat- glffct- GR1348941',
    '[\\w.-]{16,}',
  ),
  issued('Bitbucket token', 'ATBB ATCTT3 ATATT3', '[\\w=.-]{24,}'),
  issued('npm token', 'npm_', `${ALNUM}{30,}`),
  issued('PyPI token', 'pypi-', `${WORD}{40,}`),
  issued('Docker token', 'dckr_pat_ dckr_oat_', `${WORD}{20,}`),
  issued('RubyGems key', 'rubygems_', `${HEX}{40,}`),
  issued('crates.io token', 'cio', `(?=[A-Za-z]{0,32}\\d)${ALNUM}{32}`),
  issued('NuGet key', 'oy2', '[a-z0-9]{43}'),
  issued('Clojars token', 'CLOJARS_', `${ALNUM}{50,}`),
  issued('Artifactory key', 'AKCp', `${ALNUM}{60,}`),
  issued('SonarQube token', 'sqa_ sqp_ squ_', `${HEX}{40}`),
  issued('CircleCI token', 'CCIPAT_ CCIPRJ_', '\\w{40,}'),
  issued('Buildkite token', 'bkua_', `${HEX}{40}`),
  issued('Sourcegraph token', 'sgp_', '\\w{40,}'),
  issued('Postman key', 'PMAK-', `${HEX}{24}-${HEX}{34}`),
];

const SERVICES: readonly Issued[] = [
  issued(
    'Slack token',
    'xoxa- xoxb- xoxc- xoxd- xoxe- xoxo- xoxp- xoxr- xoxs- xoxe. xapp-',
    '[\\w.-]{10,}',
  ),
  issued('Twilio key', 'SK AC', '[a-f0-9]{32}'),
  issued('SendGrid key', 'SG.', '[\\w-]{16,32}\\.[\\w-]{16,}'),
  issued('Mailgun key', 'key-', '[a-f0-9]{32}'),
  issued('Brevo key', 'xkeysib- xsmtpsib-', `[a-f0-9]{40,}(?:-${ALNUM}{1,40})?`),
  issued('Resend key', 're_', `${ALNUM}{6,12}_${ALNUM}{16,}`),
  issued('Facebook token', 'EAA', `(?=[A-Za-z]{0,60}\\d)${ALNUM}{60,}`),
  issued('Notion token', 'ntn_ secret_', `${ALNUM}{40,}`),
  issued('Linear key', 'lin_api_ lin_oauth_', `${ALNUM}{30,}`),
  issued('Figma token', 'figd_ figo_ figu_', `${WORD}{30,}`),
  issued('Airtable token', 'pat', `${ALNUM}{14}\\.${HEX}{50,}`),
  issued('HubSpot token', 'pat-', `(?:na|eu)\\d-${HEX}{8}-[A-Fa-f0-9-]{20,}`),
  issued('Contentful token', 'CFPAT-', `${WORD}{30,}`),
  issued('Dropbox token', 'sl.', `(?=[A-Za-z_.-]{0,60}\\d)[\\w.-]{100,}`),
  issued('New Relic key', 'NRAK- NRII- NRJS- NRRA-', `${WORD}{19,}`),
  issued('Grafana token', 'glc_eyJ glsa_', '[\\w+/=-]{30,}'),
  issued('Dynatrace token', 'dt0', '[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{40,}'),
  issued('Sentry token', 'sntrys_ sntryu_', '[\\w+/=-]{40,}'),
  issued('PostHog key', 'phc_ phx_ phs_', `${ALNUM}{30,}`),
  issued('Mapbox token', 'sk.eyJ pk.eyJ', '[\\w.-]{20,}'),
  issued(
    'LaunchDarkly key',
    'sdk- api- mob-',
    `${HEX}{8}-${HEX}{4}-4${HEX}{3}-${HEX}{4}-${HEX}{12}`,
  ),
  issued('Prefect key', 'pnu_', `${ALNUM}{30,}`),
  issued('ElevenLabs key', 'sk_', `${HEX}{40,}`),
];

const PAYMENTS: readonly Issued[] = [
  issued(
    'Stripe key',
    'sk_live_ sk_test_ sk_prod_ pk_live_ pk_test_ rk_live_ rk_test_',
    `\\w{16,}`,
  ),
  issued('webhook secret', 'whsec_', '[A-Za-z0-9+/=]{20,}'),
  issued('Square token', 'EAAA sq0atp- sq0csp- sq0idp-', `(?=[A-Za-z_-]{0,60}\\d)${WORD}{20,}`),
  issued('Shopify token', 'shpat_ shpca_ shppa_ shpss_ shpua_ shptka_', `${HEX}{24,}`),
  issued(
    'Braintree token',
    'access_token$production$ access_token$sandbox$',
    '[a-z0-9]{10,}\\$[a-f0-9]{20,}',
  ),
  issued('Razorpay key', 'rzp_live_ rzp_test_', `${ALNUM}{14,}`),
  issued('Plaid token', 'access-sandbox- access-development- access-production-', '[a-f0-9-]{30,}'),
  issued('Flutterwave key', 'FLWSECK- FLWSECK_TEST-', `${ALNUM}{12,}`),
  issued('Mollie key', 'live_ test_', `(?=[A-Za-z]{0,40}\\d)${ALNUM}{30,}`),
];

/** Password hashes, and keys without the lines around them. */
const BARE_KEYS: readonly Issued[] = [
  issued('bcrypt hash', '$2a$ $2b$ $2x$ $2y$', '\\d\\d\\$[./A-Za-z0-9]{40,}'),
  issued('crypt hash', '$1$ $5$ $6$ $y$ $gy$ $apr1$', '[./A-Za-z0-9=,$-]{20,}'),
  issued(
    'Argon2 or scrypt hash',
    '$argon2id$ $argon2i$ $argon2d$ $scrypt$',
    '[./A-Za-z0-9+=,$-]{20,}',
  ),
  issued('private key', 'MIIB MIIC MIIE MIIJ', '[A-Za-z0-9+/=]{60,}'),
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
