/** The page's content security policy: the one source for the preview server and public/_headers. */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** Sent with every response, the worker's too: a worker obeys the policy of its own response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/**
 * public/_headers: the same in the form that Netlify and Cloudflare Pages read. The service worker's script is asked for
 * anew each time, or a newer page would be found only when a cache has forgotten the older; what has a hash in its name
 * never changes.
 */
export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`)
  return [
    `/*\n${lines.join('')}`,
    '/sw.js\n  Cache-Control: no-cache\n',
    '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  ].join('')
}
