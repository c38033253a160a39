/** First segments that Lamplight itself answers. The database holds the same list in a CHECK. */
export const reservedSegments = [
  '-',
  '404',
  '500',
  '_global-error',
  '_next',
  '_not-found',
  'admin',
  'api',
  'archive',
  'atom.xml',
  'authors',
  'comments',
  'favicon.ico',
  'feed',
  'feed.json',
  'feed.xml',
  'follow',
  'healthz',
  'media',
  'metrics',
  'page',
  'readyz',
  'robots.txt',
  'search',
  'series',
  'sitemap',
  'sitemap.xml',
  'tags',
  'topics',
] as const

const reserved: ReadonlySet<string> = new Set(['', ...reservedSegments])

/** Whether no post may stand at this path: its first segment is ours, or it ends like a feed. */
export function isReservedPath(path: string): boolean {
  const [, first = ''] = path.split('/')
  return reserved.has(lower(first)) || /\/(?:feed\.xml|atom\.xml|feed\.json)\/?$/.test(path)
}

/** As PostgreSQL does, for which `İ` is one small letter. */
const lower = (segment: string): string => segment.replaceAll('İ', 'i').toLowerCase()
