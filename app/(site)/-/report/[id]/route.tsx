import { NoticePage, type NoticeValues } from '#components/site/comments/notice-page.tsx'
import { ReportedPage, ReportPage } from '#components/site/comments/report-page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { refusalIn, refusedIn } from '#components/site/words/refusal.ts'
import { readPlace } from '#lib/comments/place.ts'
import { findPublicComment } from '#lib/comments/public-queries.ts'
import { reportComment } from '#lib/comments/reports/report.ts'
import { isInvalid, isRefused, RefusedError, statusOf } from '#lib/errors.ts'
import { commentUrl } from '#lib/posts/address.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { type PublicRequest, publicRoute } from '#lib/web/public-route.tsx'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

/**
 * To say that a comment should not stand there. What is not public has the same page as what is not there at all, and
 * every report the same answer.
 */
export const GET = publicRoute({
  name: 'GET /-/report/[id]',
  run: async (asked) => await reportPage(await about(asked), {}),
})

export const POST = publicRoute({
  name: 'POST /-/report/[id]',
  run: async (asked) => {
    const [shown, field] = await Promise.all([about(asked), readForm(asked.request)])
    const isNotice = field('notice') === 'yes'
    if (field('kind') === 'illegal' && !isNotice) return await noticePage(shown, firstNotice(field, shown))
    const notice = isNotice ? noticeOf(field) : null
    try {
      await reportComment(asked.actor, {
        comment: shown.place,
        kind: isNotice ? 'illegal' : field('kind'),
        words: isNotice ? '' : field('words'),
        notice: notice && {
          ...notice,
          isAboutChildren: notice.isAboutChildren === 'yes',
          goodFaith: field('goodFaith') === 'yes',
        },
        language: shown.words.language,
        trap: field('leave_empty'),
        clientAddress: asked.request.headers.get(clientHeader),
      })
    } catch (error) {
      const problem = problemOf(error, shown.words)
      if (notice) return await noticePage(shown, notice, problem)
      return await reportPage(shown, { kind: field('kind'), typed: field('words') }, problem)
    }
    return await reportedPage(shown, notice)
  },
})

/** What stands on each of the pages. */
async function about({ params, origin }: PublicRequest) {
  const place = params.id ?? ''
  if (!readPlace(place)) throw new RefusedError('not_found', refusals.reportedNothing)
  const [found, site] = await Promise.all([findPublicComment(place), findSite()])
  return { place, found, site, origin, words: wordsFor(site, found?.post.language) }
}
type Shown = Awaited<ReturnType<typeof about>>

interface Problem {
  status: number
  errors: Partial<Record<string, string>>
  message?: string
}

function problemOf(error: unknown, words: Words): Problem {
  if (isInvalid(error)) {
    const errors = Object.entries(error.fields).map(([name, [sentence = '']]) => [
      name,
      refusalIn(words, sentence),
    ])
    return { status: 422, errors: Object.fromEntries(errors) }
  }
  if (!isRefused(error)) throw error
  return { status: statusOf(error.reason), errors: {}, message: refusedIn(words, error) }
}

const reportPage = (shown: Shown, values: { kind?: string; typed?: string }, problem?: Problem) =>
  privatePage({
    ...shown,
    title: shown.words.reports.title,
    status: problem?.status,
    children: <ReportPage {...shown} {...values} problem={problem} />,
  })

const noticePage = (shown: Shown, values: NoticeValues, problem?: Problem) =>
  privatePage({
    ...shown,
    title: shown.words.reports.notice.title,
    status: problem?.status,
    children: <NoticePage {...shown} values={values} problem={problem} />,
  })

const reportedPage = (shown: Shown, notice: NoticeValues | null) =>
  privatePage({
    ...shown,
    title: shown.words.reports.doneTitle,
    children: <ReportedPage {...shown} notice={notice} />,
  })

type Field = (name: string) => string

const noticeOf = (field: Field): NoticeValues => ({
  why: field('why'),
  address: field('address'),
  isAboutChildren: field('isAboutChildren'),
  name: field('name'),
  email: field('email'),
})

/** What was said already is not asked again. */
const firstNotice = (field: Field, { found, origin }: Shown): NoticeValues => ({
  why: field('words'),
  address: found ? origin + commentUrl(found.post.path, found.comment.anchor) : '',
  isAboutChildren: '',
  name: '',
  email: '',
})
