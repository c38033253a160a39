import { commentWords } from '#components/site/comments/comment-words.ts'
import { ReplyForm, TypedText } from '#components/site/comments/reply-form.tsx'
import { pageParts } from '#components/site/page.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { SiteSettings } from '#lib/settings/schema.ts'
import { document } from '#lib/web/document.tsx'
import type { ReturnedForm } from '../post-comments.tsx'

interface Typed {
  status: number
  origin: string
  form: ReturnedForm
  /** The post to send it to again; null when there is none. */
  postId: string | null
}

/** What was typed, when not even the post's page can be shown around it. It needs no database. */
export async function typedPage({ status, origin, form, postId }: Typed): Promise<Response> {
  const site = await findSite().catch(() => SiteSettings.parse({}))
  return await document({
    ...pageParts({
      site,
      origin,
      title: commentWords.notSent,
      robots: 'noindex',
      children: (
        <div className="sheet typed">
          <h1>{commentWords.notSent}</h1>
          <p role="alert">{form.message}</p>
          {postId === null ? (
            <TypedText body={form.values.body} />
          ) : (
            <ReplyForm
              postId={postId}
              parent={form.parent ? { id: form.parent, authorName: null } : null}
              cancelUrl="/"
              form={{ ...form, message: undefined }}
              askForWebsite={site.askForWebsite}
              isAtRisk
              usualWait={null}
              heading="h2"
            />
          )}
        </div>
      ),
    }),
    status,
    headers: { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '30' } : {}) },
  })
}
