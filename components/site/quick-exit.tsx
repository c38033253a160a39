import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from './direction.ts'
import type { Words } from './words/en.ts'

interface Props {
  site: Pick<SiteSettings, 'quickExit'>
  words: Words
  language: string
}

/** The first thing of a page and always in sight. An ordinary link: it works without the script. */
export function QuickExit({ site, words, language }: Props) {
  if (!site.quickExit) return null
  const { safety } = words
  return (
    <a id="quick-exit" href="/-/exit" rel="nofollow" {...spokenIn(safety.language, language)}>
      {safety.quickExit}
    </a>
  )
}
