import { createHash } from 'node:crypto';

/** On every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** On all that programs read: pages of every host may read it, none with a login. */
export const readableByAll: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Zeren-Epoch, Zeren-Omitted',
};

/** In answer to a browser that asks before it sends JSON from the page of another host. */
export const preflight: Readonly<Record<string, string>> = {
  ...readableByAll,
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'content-type, accept',
  'Access-Control-Max-Age': '86400',
};

/** The page: our own scripts and workers, nothing from other hosts. Styles stand in attributes, too. */
export const pagePolicy = policy({ scripts: ["'self'"] });

/** GraphiQL is one file whose scripts stand in it: exactly these, by their hash. */
export function inlinePolicy(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`,
  );
  return policy({ scripts });
}

function policy({ scripts }: { readonly scripts: readonly string[] }): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
