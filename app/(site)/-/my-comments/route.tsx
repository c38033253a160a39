import {
  AskedOwnPage,
  AskOwnPage,
  ConfirmErasePage,
  ErasedPage,
} from '#components/site/comments/own-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { refusalIn } from '#components/site/words/refusal.ts'
import { somebodyOn } from '#components/site/words/somebody.ts'
import { askOwnComments } from '#lib/comments/writers/ask-own-comments.ts'
import { endProofs, returnToCommentMail } from '#lib/comments/writers/change-own.ts'
import { eraseWriter, withdrawAll } from '#lib/comments/writers/erase-writer.ts'
import { findOwnComments } from '#lib/comments/writers/own-comments.ts'
import { isInvalid } from '#lib/errors.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { type PublicRequest, publicRoute } from '#lib/web/public-route.tsx'
import { readForm } from '../../comments/read-form.ts'
import { privatePage } from '../private-page.tsx'
import { ownPage } from './own-answer.tsx'

/** Asks for the e-mail that comments were written with. */
export const GET = publicRoute({
  name: 'GET /-/my-comments',
  run: async (asked) => await askPage(asked),
})

/** Every act carries the key that the mailed link was changed for; it stands in no address. */
export const POST = publicRoute({
  name: 'POST /-/my-comments',
  run: async (asked) => {
    const field = await readForm(asked.request)
    const act = acts[field('act')]
    return act ? await act(asked, field('key')) : await ask(asked, field)
  },
})

type Act = (asked: PublicRequest, key: string) => Promise<Response>

const acts: Partial<Record<string, Act>> = {
  show: (asked, key) => ownPage(asked, key),
  export: exportOwn,
  'mail-on': async (asked, key) => {
    await returnToCommentMail(asked.actor, key)
    return await ownPage(asked, key, (words) => words.writers.own.mailOnDone)
  },
  'end-proofs': async (asked, key) => {
    await endProofs(asked.actor, key)
    return await ownPage(asked, key, (words) => words.writers.own.endProofsDone)
  },
  'ask-erase-me': (asked, key) => confirmErase(asked, key, 'me'),
  'ask-erase-text': (asked, key) => confirmErase(asked, key, 'text'),
  'erase-me': eraseMe,
  'erase-text': eraseText,
}

async function shown({ origin }: PublicRequest) {
  const site = await findSite()
  return { site, words: wordsFor(site), origin }
}

async function askPage(asked: PublicRequest, typed?: { email: string; sentence: string }): Promise<Response> {
  const page = await shown(asked)
  const { words } = page
  return await privatePage({
    ...page,
    title: words.writers.own.title,
    status: typed && 422,
    children: (
      <AskOwnPage
        words={words}
        typed={typed && { email: typed.email, problem: refusalIn(words, typed.sentence) }}
      />
    ),
  })
}

async function ask(asked: PublicRequest, field: (name: string) => string): Promise<Response> {
  const page = await shown(asked)
  const email = field('email')
  try {
    await askOwnComments(asked.actor, {
      email,
      language: page.words.language,
      trap: field('leave_empty'),
      clientAddress: asked.request.headers.get(clientHeader),
    })
  } catch (error) {
    if (!isInvalid(error)) throw error
    return await askPage(asked, { email, sentence: error.fields.email?.[0] ?? error.message })
  }
  const { words } = page
  return await privatePage({
    ...page,
    title: words.writers.own.askedTitle,
    children: <AskedOwnPage words={words} />,
  })
}

async function exportOwn({ actor, origin }: PublicRequest, key: string): Promise<Response> {
  const { comments, unconfirmed } = await findOwnComments(actor, key)
  const file = {
    exportedFrom: origin,
    exportedAt: new Date().toISOString(),
    unconfirmed,
    comments: comments.map(({ post, anchor, kept: _, ...comment }) => ({
      ...comment,
      post: post && { title: post.title, url: origin + encodeURI(post.path) },
      number: anchor,
    })),
  }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-comments.json"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    },
  })
}

async function confirmErase(asked: PublicRequest, key: string, what: 'me' | 'text'): Promise<Response> {
  await findOwnComments(asked.actor, key)
  const page = await shown(asked)
  const { eraseMeTitle, eraseTextTitle } = page.words.writers.own
  return await privatePage({
    ...page,
    title: what === 'me' ? eraseMeTitle : eraseTextTitle,
    children: <ConfirmErasePage words={page.words} keyOfPage={key} what={what} />,
  })
}

async function eraseMe(asked: PublicRequest, key: string): Promise<Response> {
  const page = await shown(asked)
  await eraseWriter(asked.actor, { key, nameIn: somebodyOn(page.site) })
  const { eraseMeDone: title, eraseMeDoneText: text } = page.words.writers.own
  return await privatePage({
    ...page,
    title,
    children: <ErasedPage words={page.words} {...{ title, text }} />,
  })
}

async function eraseText(asked: PublicRequest, key: string): Promise<Response> {
  const page = await shown(asked)
  const number = await withdrawAll(asked.actor, key)
  const { eraseTextDone: title, eraseTextDoneText } = page.words.writers.own
  return await privatePage({
    ...page,
    title,
    children: <ErasedPage words={page.words} title={title} text={eraseTextDoneText(number)} />,
  })
}
