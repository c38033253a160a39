import { createHash } from 'node:crypto'

interface Shown {
  css: string
  /** Whether it asks for the one script of readers. */
  script: boolean
  /** Origins of the players that it can open. */
  players: readonly string[]
}

/** The CSP of a reader page: its style sheet by hash, at most our own script, nothing from elsewhere unasked. */
export const readerPolicy = ({ css, script, players }: Shown): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    ...(script ? [`script-src 'self'`] : []),
    ...(players.length > 0 ? [`frame-src ${players.join(' ')}`] : []),
    `img-src 'self'`,
    `font-src 'self'`,
    // Lighthouse reads robots.txt from within the page.
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ')
