import type { IncomingPost } from '#lib/posts/take-in-post.ts'
import type { WxrItem } from './wxr-item.ts'

export interface ItemStatus {
  status: IncomingPost['status']
  publishedAt: Date | null
  /** Why it did not become what it was, if so. */
  because?: keyof typeof reasons
}

/** In words, after "It came in as a draft, because". */
export const reasons = {
  had_password: 'it had a password',
  was_private: 'it was private',
  no_date: 'its date is not known',
  time_has_passed: 'the time for which it was scheduled has passed since the export',
  unknown_status: 'its state is one that only a plugin knows',
} as const

/** What it may be here. Only what everybody could read there becomes public. */
export function statusOfItem({ status, hasPassword, date }: WxrItem, now: Date): ItemStatus {
  if (hasPassword) return draft('had_password')
  switch (status) {
    case 'publish':
      return date ? { status: date > now ? 'scheduled' : 'published', publishedAt: date } : draft('no_date')
    case 'future':
      if (!date) return draft('no_date')
      return date > now ? { status: 'scheduled', publishedAt: date } : draft('time_has_passed')
    case 'pending':
      return { status: 'in_review', publishedAt: null }
    case 'draft':
    case 'auto-draft':
      return draft()
    case 'private':
      return draft('was_private')
  }
  return draft('unknown_status')
}

function draft(because?: ItemStatus['because']): ItemStatus {
  return { status: 'draft', publishedAt: null, because }
}
