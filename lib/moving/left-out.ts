/** Made again from the posts, so that a backup holds each text once. */
const searchTables = ['post_search', 'search_due', 'search_word']

/**
 * Tables whose rows are not in a backup, so that nobody gets in with what a stolen or an old one
 * holds: sessions, one-time links and review links end with it. The salts and counts live for a day or two
 * anyway, and what a CDN has to be told, what is owed by mail and who is writing just now concern the site as it is.
 */
export const leftOut: readonly string[] = [
  'session',
  'invitation',
  'review_link',
  'cdn_purge',
  'daily_salt',
  'rate_limit',
  'presence',
  'comment_lease',
  'waiting_link',
  'own_comments_link',
  'report_receipt',
  '_prisma_migrations',
  ...searchTables,
]
