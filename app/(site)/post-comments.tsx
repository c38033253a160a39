import type { ReactNode } from 'react'
import { emptyForm, type FormState } from '#components/site/comments/reply-form.tsx'
import { Comments } from '#components/site/comments/thread.tsx'
import type { Words } from '#components/site/words/en.ts'
import { findCommenting } from '#lib/comments/find-commenting.ts'
import { findWaitingComments, type WaitingComment } from '#lib/comments/own/find-waiting.ts'
import {
  findPublicComment,
  findPublicCommentPage,
  listPublicCommentPage,
} from '#lib/comments/public-queries.ts'
import { threadsOf } from '#lib/comments/thread.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

/** A form that came back, with the comment that it answers. */
export interface ReturnedForm extends FormState {
  parent: string
}

interface Asked {
  post: WholePost
  site: SiteSettings
  words: Words
  /** The header `Cookie`: its writer sees a waiting comment in place. */
  cookies?: string | null
  form?: ReturnedForm
  /** Of the comments, from 1. */
  page: number
}

export interface PostComments {
  section: ReactNode
  /** One reader alone may see them so. */
  isPersonal: boolean
  pages: number
}

/** A page of the comments of a post, and the form. */
export async function postComments(asked: Asked): Promise<PostComments> {
  const { post, site, words, cookies = null, form, page } = asked
  const [shown, waiting, commenting, parent] = await Promise.all([
    listPublicCommentPage(post, page),
    findWaitingHere(post, { cookies, page }),
    findCommenting(post, site),
    findParent(form?.parent),
  ])
  const { comments, pages, before, elsewhere, picks } = shown
  const isPublic = new Set(comments.map(({ id }) => id))
  const section = (
    <Comments
      threads={threadsOf([...comments, ...waiting], {
        isCounted: ({ id }) => isPublic.has(id),
        before,
        elsewhere,
      })}
      picks={picks}
      count={post.commentCount}
      page={page}
      pages={pages}
      post={post}
      site={site}
      words={words}
      commenting={commenting}
      isAtRisk={isAtRisk(post.protection)}
      form={form ?? emptyForm}
      parent={parent}
    />
  )
  return { section, isPersonal: waiting.length > 0 || form !== undefined, pages }
}

/** One reader's waiting comments that stand on this page; behind the last conversation, on the last. */
async function findWaitingHere(
  post: WholePost,
  { cookies, page }: { cookies: string | null; page: number },
): Promise<WaitingComment[]> {
  const waiting = await findWaitingComments(post, cookies)
  const pages = await Promise.all(waiting.map((comment) => findPublicCommentPage(post, comment)))
  return waiting.filter((_, at) => pages[at] === page)
}

export async function findParent(id: string | undefined) {
  if (!id) return null
  const found = await findPublicComment(id)
  return found && { id: found.comment.id, authorName: found.comment.authorName }
}
