import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords } from './dates.ts'
import { spokenIn } from './direction.ts'
import type { Words } from './words/en.ts'

/** What readers should know of a text that nobody keeps up to date any more. */
export function ArchivedNote(props: { post: WholePost; site: SiteSettings; words: Words }) {
  const { post, site, words } = props
  if (!post.archivedAt) return null
  const day = dayInWords(post.archivedAt, { language: words.language, timeZone: site.timeZone })
  return (
    <p className="archived-note" {...spokenIn(words.language, post.language)}>
      {words.post.archived(day)}
    </p>
  )
}
