import type { KeptComment } from '#lib/comments/find-kept.ts'

/** Every word about comments that readers see; a catalogue has the same keys. */
export const commentWords = {
  heading: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
  first: 'Leave the first reply',
  write: 'Leave a reply',
  replyTo: (name: string) => `Reply to ${name}`,
  reply: 'Reply',
  inReplyTo: 'In reply to',
  number: 'Comment',
  author: 'Author',
  team: 'Team',
  edited: 'changed by the editors',
  closed: 'Comments on this post are closed.',
  closedByTime:
    'Comments on this post were open for a while and are closed now. Thank you to everybody who wrote.',
  typed: 'What you wrote',
  typedNote: 'It was not sent. You can copy it from here.',
  name: 'Name',
  nameNote: 'Any name you like. It appears with your comment.',
  email: 'Email',
  emailNote: 'Optional, and never shown.',
  website: 'Website',
  websiteNote: 'Optional. Your name will link to it.',
  body: 'Comment',
  bodyNote:
    'Up to 5,000 letters. *Stars* make emphasis, > begins a quote, - begins a list; links work by themselves.',
  trap: 'Leave this field empty',
  send: 'Post comment',
  heldNote: (wait: string) => `Every comment is read by a person before it appears, usually ${wait}.`,
  atRiskNote:
    'Please write nothing that could help somebody find the people in this story: no name, place, face or time.',
  emergency:
    'We are not an emergency service and do not read at once. If you or someone you know is in danger, please call your local emergency number.',
  cancelReply: 'Write to everybody instead',
  problems: 'There is a problem',
  errorTitle: 'Error',
  waiting: 'Your comment is awaiting moderation',
  waitingNote: (wait: string) =>
    `Only you can see it here, in this browser, until somebody has read it: usually ${wait}.`,
  keepLink: 'Keep this link to see what became of it',
  keptTitle: 'What became of your comment',
  kept: {
    waiting: (wait: string) => `Your comment is awaiting moderation. A person reads it, usually ${wait}.`,
    published: () => 'Your comment is published.',
    declined: () => 'Your comment was not published.',
  } satisfies Record<KeptComment['outcome'], (wait: string) => string>,
  keptNote:
    'Keep the address of this page, for example as a bookmark: it always shows what became of your comment.',
  keptPrivate: 'Whoever has this address can read what stands here.',
  see: 'See it on the page',
  backTo: 'Back to',
  yourComment: 'Your comment',
  noPost: 'The post that it belongs to is not public at the moment.',
  notSent: 'Your comment could not be sent',
  notSentNote:
    'Something went wrong here, not with what you wrote. Nothing of it is lost: please send it again in a minute.',
} as const
