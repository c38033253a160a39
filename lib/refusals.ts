import { longestComment, longestName } from '#lib/comments/limits.ts'
import { longestNote } from '#lib/review/limits.ts'

/** Every sentence that refuses something to a reader. Catalogues say each by its name in other languages. */
export const refusals = {
  nameMissing: 'Please give a name. It can be any name you like.',
  nameTooLong: `Please keep the name under ${longestName} letters.`,
  commentMissing: 'Please write a comment.',
  commentTooLong: `Please keep the comment under ${longestComment.toLocaleString('en')} letters. Two comments are fine too.`,
  notAnEmail:
    'This does not look like an e-mail address. Example: name@example.org. You can also leave it empty.',
  websiteTooLong: 'Please give a shorter address.',
  notAWebsite: 'This does not look like the address of a website. Example: https://example.org',
  commentsClosed: 'Comments on this post are closed.',
  commentsPaused: 'New comments are paused for a while. You can still write to the team.',
  reportedNothing: 'This address names no comment. Was it cut off when it was copied?',
  reportKindMissing: 'Please choose what is wrong with it.',
  reportTooLong: 'Please keep this under 1,000 letters.',
  noticeWhyMissing: 'Please write why it is illegal.',
  noticeTooLong: 'Please keep this under 5,000 letters.',
  noticeAddressMissing: 'Please give the address where it stands.',
  noticeNameMissing: 'Please give your name.',
  noticeGoodFaithMissing: 'Please confirm that you say this in good faith.',
  postGone: 'This post is not here any more.',
  answeredGone: 'The comment that you want to answer is not here any more.',
  keptGone: 'There is no comment under this link, or none any more.',
  emailMissing: 'This does not look like an e-mail address. Example: name@example.org',
  emailTooLong: 'This is longer than an e-mail address can be.',
  lettersOff: 'Letters are not sent just now. The feeds on this page always work.',
  writerLinkHasEnded:
    'This link has ended. Links from our mails work for seven days, and not any more once a comment or an e-mail was taken away.',
  ownLinkHasEnded: 'This link has ended. It works once, for an hour; please ask for a new one.',
  writerPaused: 'We take no comments from you for a while. You can still write to the team.',
  editTooLate: 'A comment can be changed for 15 minutes after it was sent.',
  editNothing: 'The text is the same as before. Please change something first.',
  editMeanwhile:
    'Something happened to this comment meanwhile, so your change was not taken. What you wrote stands below.',
  linkHasEnded: 'This link has ended. Links from our mails work for seven days; please ask for a new one.',
  nobodyByLink: 'Nobody gets letters by this link any more.',
  searchTooMuch: 'Searching takes too long just now. Please try again in a moment, with fewer words.',
  noteMissing: 'Please write a note.',
  noteTooLong: `Please keep the note under ${longestNote.toLocaleString('en')} letters. Two notes are fine too.`,
  notesFull:
    'There are many notes by this link already. Please tell whoever sent it the rest in another way.',
  reviewHasEnded: 'This link has ended. Whoever sent it to you can give you a new one.',
  reviewChanged: 'The text has changed since you opened it. Please read it once more, then say it again.',
  muchTooLong: 'This is much longer than a comment can be.',
  stepGone: 'This next step is not offered any more.',
} as const

export type RefusalName = keyof typeof refusals

const names = new Map(Object.entries(refusals).map(([name, sentence]) => [sentence as string, name]))

export const nameOfRefusal = (sentence: string): RefusalName | null =>
  (names.get(sentence) as RefusalName | undefined) ?? null
