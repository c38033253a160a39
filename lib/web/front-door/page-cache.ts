import { env } from '#lib/env.ts'
import { forgetLastKnown } from '#lib/last-known.ts'
import { log } from '#lib/log.ts'
import { CdnPurges, configuredSender, forgetCdn } from '#lib/page-cache/cdn.ts'
import { type CountView, PageCache, type Pages } from '#lib/page-cache/page-cache.ts'
import { PurgeListener } from '#lib/page-cache/purge-listener.ts'
import type { Rendered } from '#lib/page-cache/render.ts'
import { siteTag } from '#lib/posts/cache-tags.ts'
import { originFinder } from './origin.ts'
import { commonHeaders } from './response-headers.ts'

/** The page cache of this process and its ears; null where it is turned off. */
export function openPageCache(behind: {
  pages: Pages
  countView?: CountView
}): { pages: PageCache; stop: () => Promise<void> } | null {
  const { PAGE_CACHE_MB: megabytes, CDN_MAX_AGE } = env()
  if (megabytes === 0) return null
  const sender = configuredSender()
  const cdn = sender && new CdnPurges(sender)
  const pages = new PageCache({
    ...behind,
    megabytes,
    cdnSeconds: cdn ? CDN_MAX_AGE : 0,
    common: commonHeaders(),
    originOf: originFinder(),
    unavailable,
  })
  const listener = new PurgeListener({
    purge(tags) {
      pages.purge(tags)
      if (tags.includes(siteTag) || tags.includes('all')) forgetLastKnown()
      cdn?.wake(tags)
    },
    pass(tags) {
      pages.purge(tags)
      cdn
        ?.add(tags)
        .catch((error) => log.error({ err: error }, 'The CDN could not be told what time changed.'))
    },
    trust: () => pages.store.trust(),
    doubt: (provenAt) => pages.store.doubt(provenAt),
    turnOff: () => pages.store.turnOff(),
  })
  listener.start()
  if (cdn) cdn.start()
  else
    void forgetCdn().catch((error) => log.warn({ err: error }, 'The CDN of before is still told of purges.'))
  return {
    pages,
    async stop() {
      await Promise.all([listener.stop(), cdn?.stop()])
    },
  }
}

/** Loaded when it is first needed: few sites ever say it. */
async function unavailable(origin: string): Promise<Rendered> {
  const { answerPage } = await import('../answer-page.tsx')
  const page = await answerPage({ status: 503, origin })
  return {
    status: page.status,
    headers: Object.fromEntries(page.headers),
    body: Buffer.from(await page.arrayBuffer()),
  }
}
