import type { Stage } from '#lib/posts/standing.ts'
import type { KeptHere } from '../phone/local-texts.ts'
import type { Standing } from './post-form.ts'
import type { SaveState } from './saver-view.ts'
import { clockInWords, momentInWords } from './zoned-time.ts'

export const statusNames: Record<Stage, string> = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  archived: 'Archived',
  expired: 'Its time is over',
  taken_down: 'Taken down',
  trashed: 'In the trash',
}

export interface Now {
  timeZone: string
  now: Date
}

/** Where the post stands for readers. */
export function standingInWords({ status, publishedAt, version }: Standing, { timeZone, now }: Now): string {
  if (version === 0) return 'New'
  if (!publishedAt) return statusNames[status]
  const moment = momentInWords(publishedAt, timeZone, now)
  if (status === 'scheduled') return `Goes out ${moment}`
  return status === 'published' ? `Published ${moment}` : statusNames[status]
}

/** What is known of a text besides its state. */
export interface Whereabouts extends Now {
  isDirty: boolean
  /** Whether this device keeps what the server does not have. */
  kept?: KeptHere | null
  /** "this phone". */
  device?: string
  /** False while a field cannot be stored as it is. */
  isWhole?: boolean
  hasPending?: boolean
  /** It came too late for the post, and was kept beside it. */
  isBeside?: boolean
}

/** Where the text is, in one line. */
export function savingInWords(state: SaveState, where: Whereabouts): string {
  switch (state.is) {
    case 'saving':
      return 'Saving…'
    case 'unreachable':
      return `${onlyHere(where)} The site does not answer; saving goes on when it does.`
    case 'signed_out':
      return `${onlyHere(where)} You are signed out.`
    case 'refused':
      if (where.isBeside) return 'Kept in the history, beside the other text'
      if (!state.wasSaved) return onlyHere(where)
      return where.isDirty ? onItsWay(where) : 'Your text is saved, but this was not done.'
    case 'new':
      return where.isDirty ? onItsWay(where) : 'Nothing written yet'
    case 'saved':
      return where.isDirty ? onItsWay(where) : savedInWords(state, where)
  }
}

function onItsWay({ kept, device }: Whereabouts): string {
  return kept === 'kept' ? `Kept on ${device}, not yet on the server` : 'Not saved yet'
}

function onlyHere({ kept, device }: Whereabouts): string {
  if (kept === 'kept') return `Only on ${device}, and safe there.`
  if (kept === 'full') return `Not saved, and ${device} has no room left. Please leave this page open.`
  return 'Not saved. What you typed is still here; please leave this page open.'
}

function savedInWords(
  { at, by }: Extract<SaveState, { is: 'saved' }>,
  { timeZone, now, isWhole = true, hasPending }: Whereabouts,
): string {
  const isToday =
    momentInWords(at, timeZone, now).slice(0, 10) === momentInWords(now, timeZone, now).slice(0, 10)
  const when = isToday ? clockInWords(at, timeZone) : momentInWords(at, timeZone, now)
  const said = `Saved ${when} on the server${by ? ` by ${by}` : ''}`
  if (!isWhole) return `${said}, except what is marked below`
  return hasPending ? `${said}; readers do not see it yet` : said
}
