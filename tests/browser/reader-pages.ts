/** Where a reader of the demonstration may come: one of each kind, and the texts that are unlike others. */
export const readerPages: readonly [kind: string, path: string][] = [
  ['the front page', '/'],
  ['older posts', '/page/2'],
  ['a post with comments', '/2026/10/good-questions-from-readers/'],
  ['a post about somebody at risk', '/2026/06/the-school-gate-at-six/'],
  ['a photo essay', '/2026/07/rooftops-after-rain/'],
  ['a post with a table', '/2026/02/what-300-a-month-pays-for/'],
  ['a post in Khmer', '/km/2026/03/the-fifth-sewing-machine/'],
  ['a page', '/about/'],
  ['a page of next steps', '/next-steps/'],
  ['a topic', '/topics/field-notes'],
  ['a tag', '/tags/work'],
  ['an author', '/authors/tevy-marlowe'],
  ['the archive', '/archive'],
  ['a month', '/archive/2026/03'],
  ['how to follow', '/follow'],
  ['how comments are read', '/-/comments-report'],
  ['the page to leave letters', '/-/unsubscribe/nobody'],
  ['the page to change letters', '/-/subscription/nobody'],
  ['the page to leave mails about comments', '/-/comment-mail/nobody'],
  ['the page that asks for one’s own comments', '/-/my-comments'],
  ['the page that opens one’s own comments', '/-/my-comments/nobody'],
  ['the page that asks for a review link', '/-/preview'],
  ['an address that is nothing', '/there-is-nothing-here'],
  ['an address that was taken down', '/2026/02/a-kitchen-of-her-own/'],
]

/** A post where comments may be remembered by the browser of who wrote them. */
export const openPost = '/2026/10/good-questions-from-readers/'
export const postAtRisk = '/2026/06/the-school-gate-at-six/'
