/** Why a comment is declined: the log keeps the code, the writer reads the words, which may be changed first. */
export const declineReasons = [
  {
    code: 'identifies',
    name: 'Could identify somebody',
    words:
      'Thank you for writing. We did not publish this, because something in it could help somebody find a person we protect. You are welcome to write again without it.',
  },
  {
    code: 'unkind',
    name: 'Unkind to somebody',
    words:
      'Thank you for writing. We did not publish this, because we thought it could hurt somebody who reads here. We would be glad to hear your point in other words.',
  },
  {
    code: 'off_topic',
    name: 'About something else',
    words:
      'Thank you for writing. We did not publish this, because it is about something other than this post. Please write to us, or comment where it belongs.',
  },
  {
    code: 'advertising',
    name: 'Advertises something',
    words:
      'We did not publish this, because it advertises something. Comments here are for talking about the post.',
  },
  {
    code: 'private',
    name: 'Better answered in private',
    words:
      'Thank you for trusting us with this. We did not publish it, to protect you and others. Please write to us, so that somebody can answer you in private.',
  },
  {
    code: 'other',
    name: 'Something else',
    words: 'Thank you for writing. We decided not to publish this comment. You are welcome to write again.',
  },
] as const

export const findDeclineReason = (code: string | undefined) =>
  declineReasons.find((reason) => reason.code === code) ?? null

export type DeclineCode = (typeof declineReasons)[number]['code']
