import type { CommentsMode } from '#lib/database/generated/enums.ts'

/** Answers to “Who waits?”. */
export const modeWords: Record<CommentsMode, string> = {
  open: 'New people',
  held: 'Everyone',
  closed: 'Comments closed',
}

export const modeNotes: Record<CommentsMode, string> = {
  open: 'People we know appear at once: a proved e-mail, two approved comments and none declined lately.',
  held: 'A person reads every comment first.',
  closed: 'Nobody writes for the page; the team can still be written to.',
}
