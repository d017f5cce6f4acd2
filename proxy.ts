import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/env.ts';

/**
 * Gives every page a content security policy with a nonce of its own (80-security S6). API routes
 * stay outside: a proxy buffers request bodies, and uploads are larger than that buffer.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(createNonce(), env().NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|favicon\\.ico$).*)'],
};

/**
 * @param nonce base64; Next.js reads it from the request's copy of the header and puts it on its scripts.
 * @param isDevelopment React's debugging needs eval there, and nowhere else.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Positioned popups and progress bars set style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
