import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Builds are without the dev console unless they are made for developers. */
const devConsole =
  process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE || String(process.env.NODE_ENV === 'development');

/** Developers read the code of their build as it was written, and do not wait for it to be made small. */
const READABLE: NextConfig['experimental'] = {
  turbopackMinify: false,
  turbopackScopeHoisting: false,
  turbopackSourceMaps: false,
  turbopackInputSourceMaps: false,
};

const config: NextConfig = {
  distDir: process.env.FLIGHTDECK_BUILD_DIR || '.next',
  // Also where nobody set it, so that what depends on it is left out of the build.
  env: { NEXT_PUBLIC_SHOW_DEV_CONSOLE: devConsole },
  experimental: devConsole === 'true' && process.env.NODE_ENV === 'production' ? READABLE : {},
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run verify` checks the types of everything; who only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // CopilotKit's own version of it would come along with KaTeX and a second Markdown parser, to draw
  // messages that components/chat draws.
  turbopack: { resolveAlias: { streamdown: './node_modules/streamdown' } },
  // Loaded by Node as they are: they find their own WASM, workers or fonts by file path.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-pgvector',
    'defuddle',
    'linkedom',
    'mammoth',
    'pino',
    'unpdf',
  ],
  // Browsers ask for it where a page has not named its icon yet.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // Pages get a policy with a nonce in proxy.ts; this covers what the proxy does not see.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()',
        },
      ],
    },
    {
      // The address of a shared conversation is a secret.
      source: '/share/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    {
      source: '/api/:path*',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; frame-ancestors 'none'; sandbox",
        },
      ],
    },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
