import { createHash } from 'node:crypto'

/** The CSP of a reader page: its one style sheet by hash, no script, nothing from elsewhere. */
export const readerPolicy = (css: string): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    `img-src 'self'`,
    `font-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ')
