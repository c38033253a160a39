import type { WriterLimit } from '#lib/comments/writers/writer-limit.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords } from '../dates.ts'
import type { Words } from '../words/en.ts'

interface Props {
  limit: WriterLimit | null
  site: SiteSettings
  words: Words
}

/** Nobody is limited without being told, and until when. */
export function LimitNote({ limit, site, words }: Props) {
  if (!limit) return null
  const day = dayInWords(limit.until, { language: words.language, timeZone: site.timeZone })
  return <p>{words.writers.limits[limit.kind](day)}</p>
}
