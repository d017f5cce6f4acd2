import type { RandomText } from './random-text.ts';

/** Text of a canary; where not all of it is secret, with the secret part. */
export type MakeCanary = (random: RandomText) => string | readonly [text: string, secret: string];

/** Prefixes are put together here, so that no scanner of a forge takes this file for a leak. */
const of = (...parts: string[]) => parts.join('');

const CLOUDS: Record<string, MakeCanary> = {
  'AWS access key id': (r) => of('AK', 'IA', r.upper(16)),
  'AWS temporary key id': (r) => of('AS', 'IA', r.upper(16)),
  'AWS session token': (r) => of('IQoJb3', 'JpZ2lu', r.base64(80)),
  'AWS Bedrock key': (r) => of('AB', 'SK', r.base64(110)),
  'Google API key': (r) => of('AI', 'za', r.url(35)),
  'Google OAuth token': (r) => of('ya', '29.', r.url(60)),
  'Google refresh token': (r) => of('1/', '/0', r.url(44)),
  'Google client secret': (r) => of('GOC', 'SPX-', r.url(28)),
  'Azure client secret': (r) => of(r.alnum(3), '8Q', '~', r.alnum(31)),
  'Azure DevOps token': (r) => of(r.alnum(76), 'AZ', 'DO', r.alnum(4)),
  'DigitalOcean token': (r) => of('do', 'p_v1_', r.hex(64)),
  'DigitalOcean Spaces key': (r) => of('DO', '00', r.upper(16)),
  'Cloudflare origin key': (r) => of('v1', '.0-', r.hex(24), '-', r.hex(146)),
  'Alibaba access key': (r) => of('LT', 'AI', r.alnum(20)),
  'Tencent secret id': (r) => of('AK', 'ID', r.alnum(32)),
  'Yandex key': (r) => of('AQ', 'VN', r.url(36)),
  'Scaleway key': (r) => of('SC', 'W', r.upper(17)),
  'Fly.io token': (r) => of('fm', '2_', r.base64(80)),
  'Heroku token': (r) => of('HR', 'KU-', r.url(60)),
  'Vercel token': (r) => of('vc', 'p_', r.alnum(56)),
  'Netlify token': (r) => of('nf', 'p_', r.alnum(36)),
  'Supabase token': (r) => of('sb', 'p_', r.hex(40)),
  'PlanetScale password': (r) => of('psc', 'ale_pw_', r.url(43)),
  'Neon password': (r) => of('np', 'g_', r.alnum(14)),
  'Databricks token': (r) => of('da', 'pi', r.hex(32)),
  'Vault token': (r) => of('hv', 's.', r.alnum(90)),
  'Terraform token': (r) => of(r.alnum(14), '.atl', 'asv1.', r.alnum(67)),
  'Pulumi token': (r) => of('pu', 'l-', r.hex(40)),
  'Doppler token': (r) => of('dp', '.pt.', r.alnum(43)),
  'age key': (r) => of('AGE-SEC', 'RET-KEY-1', r.upper(58)),
  'Tailscale key': (r) => of('ts', 'key-auth-', r.alnum(17), '-', r.alnum(32)),
};

const MODELS: Record<string, MakeCanary> = {
  'OpenAI project key': (r) => of('sk', '-proj-', r.url(74), 'T3Bl', 'bkFJ', r.url(74)),
  'OpenAI key': (r) => of('sk', '-', r.alnum(20), 'T3Bl', 'bkFJ', r.alnum(20)),
  'DeepSeek key': (r) => of('sk', '-', r.hex(32)),
  'Anthropic key': (r) => of('sk', '-ant-api03-', r.url(93), 'AA'),
  'OpenRouter key': (r) => of('sk', '-or-v1-', r.hex(64)),
  'Hugging Face token': (r) => of('h', 'f_', r.alnum(34)),
  'Groq key': (r) => of('gs', 'k_', r.alnum(52)),
  'Replicate token': (r) => of('r', '8_', r.alnum(37)),
  'xAI key': (r) => of('xa', 'i-', r.alnum(80)),
  'Perplexity key': (r) => of('pp', 'lx-', r.alnum(48)),
  'Fireworks key': (r) => of('f', 'w_', r.alnum(24)),
  'Together key': (r) => of('tg', 'p_v1_', r.url(43)),
  'NVIDIA key': (r) => of('nv', 'api-', r.url(64)),
  'Cerebras key': (r) => of('cs', 'k-', r.lower(48)),
  'LangSmith key': (r) => of('ls', 'v2_pt_', r.hex(32), '_', r.hex(10)),
  'Tavily key': (r) => of('tv', 'ly-dev-', r.alnum(32)),
  'Jina key': (r) => of('ji', 'na_', r.alnum(60)),
  'Voyage key': (r) => of('p', 'a-', r.url(43)),
  'Pinecone key': (r) => of('pc', 'sk_', r.alnum(6), '_', r.alnum(63)),
  'ElevenLabs key': (r) => of('s', 'k_', r.hex(48)),
};

const FORGES: Record<string, MakeCanary> = {
  'GitHub token': (r) => of('gh', r.pick(['p', 'o', 'u', 's', 'r']), '_', r.alnum(36)),
  'GitHub fine-grained token': (r) => of('github', '_pat_', r.alnum(22), '_', r.alnum(59)),
  'GitLab token': (r) => of('gl', 'pat-', r.url(20)),
  'GitLab deploy token': (r) => of('gl', 'dt-', r.url(20)),
  'Bitbucket token': (r) => of('AT', 'BB', r.alnum(32)),
  'Atlassian token': (r) => of('AT', 'ATT3', r.url(180), '=', r.upper(8)),
  'npm token': (r) => of('np', 'm_', r.alnum(36)),
  'PyPI token': (r) => of('py', 'pi-AgEIcHlwaS5vcmc', r.url(120)),
  'Docker token': (r) => of('dc', 'kr_pat_', r.url(27)),
  'RubyGems key': (r) => of('ruby', 'gems_', r.hex(48)),
  'crates.io token': (r) => of('ci', 'o', r.alnum(32)),
  'NuGet key': (r) => of('oy', '2', r.lower(43)),
  'Artifactory key': (r) => of('AK', 'Cp', r.alnum(69)),
  'SonarQube token': (r) => of('sq', 'p_', r.hex(40)),
  'CircleCI token': (r) => of('CCI', 'PAT_', r.alnum(22), '_', r.hex(40)),
  'Postman key': (r) => of('PM', 'AK-', r.hex(24), '-', r.hex(34)),
};

const SERVICES: Record<string, MakeCanary> = {
  'Slack bot token': (r) => of('xo', 'xb-', r.digits(12), '-', r.digits(12), '-', r.alnum(24)),
  'Slack app token': (r) => of('xa', 'pp-1-', r.upper(11), '-', r.digits(13), '-', r.hex(64)),
  'Slack webhook': (r) => {
    const path = `T${r.upper(8)}/B${r.upper(8)}/${r.alnum(24)}`;
    return [of('https://hooks.', 'slack.com/services/', path), path];
  },
  'Discord webhook': (r) => {
    const path = `${r.digits(18)}/${r.url(68)}`;
    return [of('https://disc', 'ord.com/api/webhooks/', path), path];
  },
  'Discord bot token': (r) => of('M', r.alnum(25), '.', r.alnum(6), '.', r.alnum(38)),
  'Telegram bot token': (r) => of('7', r.digits(9), ':A', 'A', r.url(33)),
  'Twilio key': (r) => of('S', 'K', r.hex(32)),
  'SendGrid key': (r) => of('S', 'G.', r.alnum(22), '.', r.alnum(43)),
  'Mailgun key': (r) => of('ke', 'y-', r.hex(32)),
  'Mailchimp key': (r) => of(r.hex(32), '-u', 's14'),
  'Brevo key': (r) => of('xkey', 'sib-', r.hex(64), '-', r.alnum(16)),
  'Resend key': (r) => of('r', 'e_', r.alnum(8), '_', r.alnum(24)),
  'Notion token': (r) => of('nt', 'n_', r.alnum(46)),
  'Linear key': (r) => of('li', 'n_api_', r.alnum(40)),
  'Figma token': (r) => of('fi', 'gd_', r.url(40)),
  'Airtable token': (r) => of('pa', 't', r.alnum(14), '.', r.hex(64)),
  'HubSpot token': (r) => of('pa', 't-na1-', r.uuid()),
  'New Relic key': (r) => of('NR', 'AK-', r.upper(27)),
  'Grafana token': (r) => of('gl', 'sa_', r.alnum(32), '_', r.hex(8)),
  'Dynatrace token': (r) => of('dt', '0c01.', r.upper(24), '.', r.upper(64)),
  'Sentry token': (r) => of('snt', 'ryu_', r.hex(64)),
  'Mapbox token': (r) => of('s', 'k.eyJ', r.alnum(60), '.', r.alnum(22)),
  'Facebook token': (r) => of('EA', 'A', r.alnum(120)),
  'Stripe key': (r) => of(r.pick(['s', 'r']), 'k_li', 've_', r.alnum(24)),
  'Stripe webhook secret': (r) => of('wh', 'sec_', r.alnum(32)),
  'Square token': (r) => of('sq', '0atp-', r.alnum(22)),
  'Shopify token': (r) => of('shp', 'at_', r.hex(32)),
  'Braintree token': (r) => {
    const secret = `${r.lower(16)}$${r.hex(32)}`;
    return [of('access', '_token$prod', 'uction$', secret), secret];
  },
  'Razorpay key': (r) => of('rzp', '_live_', r.alnum(14)),
  'Plaid token': (r) => of('acc', 'ess-prod', 'uction-', r.uuid()),
};

export const TOKEN_CANARIES: Readonly<Record<string, MakeCanary>> = {
  ...CLOUDS,
  ...MODELS,
  ...FORGES,
  ...SERVICES,
};
