import type { FieldName, FormValues } from '#components/site/comments/reply-form.tsx'
import type { Words } from '#components/site/words/en.ts'
import { refusalIn, refusedIn } from '#components/site/words/refusal.ts'
import { waitingCookie } from '#lib/comments/own/waiting-cookie.ts'
import { findPublicPathOf } from '#lib/comments/public-queries.ts'
import type { Submitted } from '#lib/comments/sending/answer-sent.ts'
import type { Submission } from '#lib/comments/sending/submission.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { readProofCookie } from '#lib/comments/writers/proof-cookie.ts'
import { isInvalid, isRefused } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { isSecureSite } from '#lib/web/session-cookie.ts'
import { originIsOurs } from '#lib/web/site-origin.ts'
import type { ReturnedForm } from '../post-comments.tsx'
import { answerPost } from '../post-page.tsx'
import { previewPage } from './preview-page.tsx'
import { readForm } from './read-form.ts'
import { typedPage } from './typed-page.tsx'

/** Whoever opens the address of a form that came back. */
export const GET = publicRoute({ name: 'GET /comments', run: async () => redirectTo('/', 303) })

export const POST = publicRoute({
  name: 'POST /comments',
  run: async ({ actor, origin, request }) => {
    const field = await readForm(request)
    const sent = { submission: submissionOf(field, request), values: valuesOf(field) }
    try {
      if (field('preview')) return await previewPage(actor, sent, origin)
      return leadBack(await submitComment(actor, sent.submission), field('remember') === 'yes')
    } catch (error) {
      return await giveBack(sent, error, { origin, cookies: request.headers.get('cookie') })
    }
  },
})

/** What is typed and chosen comes back with the form, whatever becomes of it. */
const valuesOf = (field: (name: string) => string): FormValues => ({
  name: field('name'),
  email: field('email'),
  website: field('website'),
  body: field('body'),
  audience: field('audience'),
  mail: field('mail'),
  quote: field('quote'),
  remember: field('remember'),
})

function submissionOf(field: (name: string) => string, request: Request): Submission {
  return {
    post: field('post'),
    parent: field('parent'),
    audience: field('audience'),
    name: field('name'),
    email: field('email'),
    website: field('website'),
    body: field('body'),
    trap: field('leave_empty'),
    took: field('took'),
    mayQuote: field('quote') === 'yes',
    originIsOurs: originIsOurs(request.headers.get('origin'), request.headers.get('host')),
    clientAddress: request.headers.get(clientHeader),
    proof: readProofCookie(request.headers.get('cookie')),
    replyMail: field('mail'),
  }
}

/**
 * Back to the post, which passes on to the kept link whoever cannot see the comment there: a browser that
 * takes no cookies, for one. On a post about people at risk nothing is left in the browser.
 */
function leadBack(submitted: Submitted, isLong: boolean): Response {
  const { postPath, keptToken, anchor, mayRemember } = submitted
  const headers = { 'cache-control': 'no-store' }
  if (keptToken === null) return redirectTo(commentUrl(postPath, anchor), 303, headers)
  if (!mayRemember) return redirectTo(`/-/comment/${keptToken}`, 303, headers)
  const cookie = waitingCookie({ ...submitted, isLong, isSecure: isSecureSite() })
  return redirectTo(`${postUrl(postPath)}?kept=${keptToken}#comment-${anchor}`, 303, {
    ...headers,
    ...(submitted.isWaiting && { 'set-cookie': cookie }),
  })
}

/** Whatever went wrong, what was typed comes back, within the post's page where that can be shown. */
async function giveBack(sent: Sent, error: unknown, asked: Asked): Promise<Response> {
  const { submission, values } = sent
  const { status, inWords } = problemOf(error)
  const form = (words: Words): ReturnedForm => ({ ...inWords(words), values, parent: submission.parent })
  try {
    const page = status === 503 ? null : await withinPost(submission.post, { ...asked, form, status })
    if (page) return page
  } catch (second) {
    return await giveBack(sent, second, asked)
  }
  return await typedPage({
    status,
    origin: asked.origin,
    form,
    postId: status === 503 ? submission.post : null,
  })
}

interface Sent {
  submission: Submission
  values: FormValues
}

interface Asked {
  origin: string
  cookies: string | null
}

async function withinPost(postId: string, asked: Parameters<typeof answerPost>[1]): Promise<Response | null> {
  const path = await findPublicPathOf(postId)
  const post = path && (await findPublicPost(path))
  return post ? await answerPost(post, asked) : null
}

interface Problem {
  status: number
  inWords: (words: Words) => Pick<ReturnedForm, 'errors' | 'message'>
}

function problemOf(error: unknown): Problem {
  if (isInvalid(error))
    return { status: 422, inWords: (words) => ({ errors: errorsIn(words, error.fields) }) }
  if (isRefused(error)) {
    const status = statuses[error.reason] ?? 422
    return { status, inWords: (words) => ({ errors: {}, message: refusedIn(words, error) }) }
  }
  log.error({ err: error }, 'A comment could not be stored and was given back to its writer.')
  return { status: 503, inWords: (words) => ({ errors: {}, message: words.replyForm.notSentNote }) }
}

const errorsIn = (words: Words, fields: Partial<Record<FieldName, string[]>>): ReturnedForm['errors'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, sentences]) => [
      name,
      sentences.map((sentence) => refusalIn(words, sentence)),
    ]),
  )

const statuses: Partial<Record<string, number>> = { not_found: 404, too_many: 429, unavailable: 503 }
