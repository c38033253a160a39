import { env } from '#lib/env.ts'
import { type CountView, PageCache, type Pages } from '#lib/page-cache/page-cache.ts'
import { PurgeListener } from '#lib/page-cache/purge-listener.ts'
import { originFinder } from './origin.ts'
import { commonHeaders } from './response-headers.ts'

/** The page cache of this process, hearing purges; null where it is turned off. */
export function openPageCache(behind: {
  pages: Pages
  countView?: CountView
}): { pages: PageCache; stop: () => Promise<void> } | null {
  const megabytes = env().PAGE_CACHE_MB
  if (megabytes === 0) return null
  const pages = new PageCache({
    ...behind,
    megabytes,
    cdnSeconds: 0,
    common: commonHeaders(),
    originOf: originFinder(),
  })
  const listener = new PurgeListener({
    purge: (tags) => pages.purge(tags),
    trust: () => pages.store.trust(),
    doubt: (provenAt) => pages.store.doubt(provenAt),
  })
  listener.start()
  return { pages, stop: () => listener.stop() }
}
