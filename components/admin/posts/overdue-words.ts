import type { Overdue } from '#lib/posts/overdue.ts'
import type { ReviewAsked } from '#lib/posts/review-queries.ts'
import type { Now } from './status-words.ts'
import { momentInWords } from './zoned-time.ts'

/** What should have happened by itself and has not, with what to do: a line of the desk. */
export function overdueInWords({ kind, post, since, count }: Overdue, { timeZone, now }: Now): string {
  const when = momentInWords(since, timeZone, now)
  const name = `“${post?.title || 'Without a title'}”`
  switch (kind) {
    case 'pictures':
      return `${name} was to go out ${when} and waits for ${count === 1 ? 'a picture that is' : `${count} pictures that are`} still on the way from a phone. It goes out when the last one is there; please open it to go without.`
    case 'update':
      return `The update of ${name} was to go out ${when} and could not. Readers see the text of before; please open it and press Update.`
    case 'letter':
      return `The letter about ${name} should have been taken up since ${when}. Readers see the post; please ask whoever runs the site whether its worker runs.`
    case 'purge':
      return `The CDN has not confirmed ${count === 1 ? 'a purge' : `${count} purges`} since ${when}. Its readers may see old pages; please ask whoever runs the site.`
    case 'trash':
      return `${count === 1 ? 'A post' : `${count} posts`} should have left the trash ${when}. Nothing is lost; the nightly housekeeping does not run.`
  }
}

/** Who asks for a look at what: a line of the desk. */
export function reviewAskedInWords({ title, askedBy, isMine, note }: ReviewAsked): string {
  const who = askedBy ?? 'Somebody'
  const whom = isMine ? 'you' : 'an editor'
  const asked = `${who} asks ${whom} to look at “${title || 'Without a title'}”`
  return note ? `${asked}: ${note}` : `${asked}.`
}
