import type { PostStatus } from '#lib/database/generated/enums.ts'
import type { Standing } from './post-form.ts'
import type { SaveState } from './use-saving.ts'
import { clockInWords, momentInWords } from './zoned-time.ts'

export const statusNames: Record<PostStatus, string> = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  archived: 'Taken down',
  trashed: 'In the trash',
}

interface Now {
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

/** Whether what is on the screen is on the server. */
export function savingInWords(
  state: SaveState,
  { isDirty, timeZone, now }: Now & { isDirty: boolean },
): string {
  switch (state.is) {
    case 'saving':
      return 'Saving…'
    case 'unreachable':
      return 'The site did not answer. What you typed is still here.'
    case 'refused':
      if (!state.wasSaved) return 'Not saved. What you typed is still here.'
      return isDirty ? 'Not saved yet' : 'Your text is saved, but this was not done.'
    case 'new':
      return isDirty ? 'Not saved yet' : 'Nothing written yet'
    case 'saved':
      return isDirty ? 'Not saved yet' : savedInWords(state, { timeZone, now })
  }
}

function savedInWords({ at, by }: Extract<SaveState, { is: 'saved' }>, { timeZone, now }: Now): string {
  const isToday =
    momentInWords(at, timeZone, now).slice(0, 10) === momentInWords(now, timeZone, now).slice(0, 10)
  const when = isToday ? clockInWords(at, timeZone) : momentInWords(at, timeZone, now)
  return `Saved ${when} on the server${by ? ` by ${by}` : ''}`
}
