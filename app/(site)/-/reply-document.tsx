import type { ReactNode } from 'react'
import { pageParts } from '#components/site/page.tsx'
import type { Words } from '#components/site/words/en.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { document } from '#lib/web/document.tsx'

interface Shown {
  site: SiteSettings
  words: Words
  origin: string
  title: string
  isAtRisk: boolean
  children: ReactNode
}

/** A page with the form of a post, the same for everybody; about people at risk no browser keeps it. */
export const replyDocument = ({ isAtRisk, ...shown }: Shown): Promise<Response> =>
  document({
    ...pageParts({ ...shown, robots: 'noindex' }),
    headers: { 'x-robots-tag': 'noindex', ...(isAtRisk && { 'cache-control': 'no-store' }) },
  })
