import type { ReactNode } from 'react'
import { emptyForm, type FormState } from '#components/site/comments/reply-form.tsx'
import { Comments } from '#components/site/comments/thread.tsx'
import type { Words } from '#components/site/words/en.ts'
import { findCommenting } from '#lib/comments/find-commenting.ts'
import { findWaitingComments } from '#lib/comments/find-waiting.ts'
import { findPublicComment, listPublicComments } from '#lib/comments/public-queries.ts'
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
}

/** The comments of a post and the form; `isPersonal` when one reader alone may see them so. */
export async function postComments(asked: Asked): Promise<{ section: ReactNode; isPersonal: boolean }> {
  const { post, site, words, cookies = null, form } = asked
  const [shown, waiting, commenting, parent] = await Promise.all([
    listPublicComments(post.id),
    findWaitingComments(post, cookies),
    findCommenting(post, site),
    findParent(form?.parent),
  ])
  const isPublic = new Set(shown.map(({ id }) => id))
  const section = (
    <Comments
      threads={threadsOf([...shown, ...waiting], ({ id }) => isPublic.has(id))}
      count={shown.length}
      post={post}
      site={site}
      words={words}
      commenting={commenting}
      isAtRisk={isAtRisk(post.protection)}
      form={form ?? emptyForm}
      parent={parent}
    />
  )
  return { section, isPersonal: waiting.length > 0 || form !== undefined }
}

async function findParent(id: string | undefined) {
  if (!id) return null
  const found = await findPublicComment(id)
  return found && { id: found.comment.id, authorName: found.comment.authorName }
}
