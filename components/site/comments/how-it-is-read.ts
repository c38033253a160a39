import type { Commenting } from '#lib/comments/commenting.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { awayIn } from '../words/away-and-pause.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'

/** What whoever writes may expect: who reads it first, and when. */
export function howItIsRead(words: Words, site: SiteSettings, commenting: Commenting): string {
  const wait = usualWaitIn(words, site)
  const who = {
    open: words.replyForm.openNote,
    held: words.replyForm.heldNote,
    closed: words.replyForm.teamNote,
  }
  return [who[commenting.mode](wait), awayIn(words, site)].filter(Boolean).join(' ')
}
