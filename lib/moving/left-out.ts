/**
 * Tables whose rows are not in a backup, so that nobody gets in with what a stolen or an old one
 * holds: sessions and one-time links end with it. The salts and counts live for a day or two anyway.
 */
export const leftOut: readonly string[] = [
  'session',
  'invitation',
  'daily_salt',
  'rate_limit',
  '_prisma_migrations',
]
