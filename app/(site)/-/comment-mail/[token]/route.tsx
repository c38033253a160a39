import { LeaveMailPage, LeftMailPage } from '#components/site/comments/writer-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { leaveCommentMail } from '#lib/comments/mail/leave-comment-mail.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

/** Shows buttons and does nothing: programs that look through mail open every link. */
export const GET = publicRoute({
  name: 'GET /-/comment-mail/[token]',
  run: async ({ origin }) => {
    const site = await findSite()
    const words = wordsFor(site)
    return await privatePage({
      ...{ site, words, origin },
      title: words.writers.leave.title,
      children: <LeaveMailPage words={words} siteTitle={site.title} />,
    })
  },
})

/** Also what a mail program sends by itself after one click (RFC 8058), from no page and without cookies. */
export const POST = publicRoute({
  name: 'POST /-/comment-mail/[token]',
  run: async ({ actor, params, origin, request }) => {
    const [field, site] = await Promise.all([readForm(request), findSite()])
    const words = wordsFor(site)
    const onlyThis = field('which') === 'conversation'
    await leaveCommentMail(actor, { token: params.token ?? '', onlyThis })
    return await privatePage({
      ...{ site, words, origin },
      title: words.writers.leave.doneTitle,
      children: <LeftMailPage words={words} onlyThis={onlyThis} />,
    })
  },
})
