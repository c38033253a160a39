import { KeptPage } from '#components/site/comments/kept-page.tsx'
import { RemovedPage } from '#components/site/comments/writer-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { refusalIn, refusedIn } from '#components/site/words/refusal.ts'
import { askAgain } from '#lib/comments/own/ask-again.ts'
import { editOwn } from '#lib/comments/own/edit-own.ts'
import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { withdrawComment } from '#lib/comments/own/withdraw.ts'
import { keptPath } from '#lib/comments/writers/commenter-links.ts'
import { isInvalid, isRefused, RefusedError, statusOf } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { type PublicRequest, publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { originIsOurs } from '#lib/web/site-origin.ts'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

/** What became of a comment; whoever has the link may know. */
export const GET = publicRoute({
  name: 'GET /-/comment/[token]',
  query: ['changed'],
  run: async (asked) => await keptPage(asked, { isChanged: asked.query.changed !== undefined }),
})

/** Its writer changes or deletes it. */
export const POST = publicRoute({
  name: 'POST /-/comment/[token]',
  run: async (asked) => {
    const field = await readForm(asked.request)
    if (field('act') === 'delete') return await remove(asked)
    if (field('act') === 'ask-again') return await sendAgain(asked)
    return await edit(asked, field)
  },
})

interface Shown {
  isChanged?: boolean
  isAskedAgain?: boolean
  typed?: Typed
}

interface Typed {
  body: string
  status: number
  problemIn: (words: Words) => string
}

async function keptPage({ params, origin }: PublicRequest, { typed, ...done }: Shown): Promise<Response> {
  const [kept, site] = await Promise.all([findKeptComment(params.token ?? ''), findSite()])
  if (!kept) throw new RefusedError('not_found', refusals.keptGone)
  const words = wordsFor(site, kept.post?.language)
  return await privatePage({
    ...{ site, words, origin },
    title: words.kept.title,
    status: typed?.status,
    children: (
      <KeptPage
        {...{ kept, site, words, ...done }}
        typed={typed && { body: typed.body, problem: typed.problemIn(words) }}
      />
    ),
  })
}

async function edit(asked: PublicRequest, field: (name: string) => string): Promise<Response> {
  const { actor, params, request } = asked
  const token = params.token ?? ''
  const body = field('body')
  try {
    await editOwn(actor, {
      token,
      body,
      version: field('version'),
      originIsOurs: originIsOurs(request.headers.get('origin'), request.headers.get('host')),
      clientAddress: request.headers.get(clientHeader),
    })
    return redirectTo(`${keptPath(token)}?changed`, 303, { 'cache-control': 'no-store' })
  } catch (error) {
    if (isInvalid(error)) {
      const sentence = error.fields.body?.[0] ?? error.message
      return await keptPage(asked, {
        typed: { body, status: 422, problemIn: (words) => refusalIn(words, sentence) },
      })
    }
    if (!isRefused(error) || error.reason === 'not_found') throw error
    return await keptPage(asked, {
      typed: { body, status: statusOf(error.reason), problemIn: (words) => refusedIn(words, error) },
    })
  }
}

async function sendAgain(asked: PublicRequest): Promise<Response> {
  const { actor, params, request } = asked
  await askAgain(actor, { token: params.token ?? '', clientAddress: request.headers.get(clientHeader) })
  return await keptPage(asked, { isAskedAgain: true })
}

async function remove({ actor, params, origin }: PublicRequest): Promise<Response> {
  const token = params.token ?? ''
  const [kept, site] = await Promise.all([findKeptComment(token), findSite()])
  await withdrawComment(actor, token)
  const words = wordsFor(site, kept?.post?.language)
  return await privatePage({
    ...{ site, words, origin },
    title: words.kept.removedTitle,
    children: <RemovedPage words={words} post={kept?.post ?? null} />,
  })
}
