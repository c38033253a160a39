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
  children: ReactNode
  status?: number
  headers?: Record<string, string>
}

/** A page that is one reader's: nobody keeps it, and its address goes nowhere else. */
export const privatePage = ({ status, headers, ...shown }: Shown): Promise<Response> =>
  document({
    ...pageParts({ ...shown, robots: 'noindex' }),
    status,
    headers: {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
      ...headers,
    },
  })
