import type { Submission } from '#lib/comments/sending/submission.ts'

/** What a browser sends from the form of that post. */
export const submission = (post: string, values: Partial<Submission> = {}): Submission => ({
  post,
  parent: '',
  audience: 'page',
  name: 'Miriam K.',
  email: '',
  website: '',
  body: 'Our small group read this on Sunday. Is the $300 for one girl or shared?',
  trap: '',
  mayQuote: false,
  originIsOurs: true,
  clientAddress: null,
  proof: null,
  replyMail: '',
  ...values,
})
