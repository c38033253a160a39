import { ReplyForm, TypedText } from '#components/site/comments/reply-form.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { SiteSettings } from '#lib/settings/schema.ts'
import { document } from '#lib/web/document.tsx'
import type { ReturnedForm } from '../post-comments.tsx'

interface Typed {
  status: number
  origin: string
  form: (words: Words) => ReturnedForm
  /** The post to send it to again; null when there is none. */
  postId: string | null
}

/** What was typed, when not even the post's page can be shown around it. It needs no database. */
export async function typedPage({ status, origin, postId, ...typed }: Typed): Promise<Response> {
  const site = await findSite().catch(() => SiteSettings.parse({}))
  const words = wordsFor(site)
  const form = typed.form(words)
  return await document({
    ...pageParts({
      site,
      words,
      origin,
      title: words.replyForm.notSent,
      robots: 'noindex',
      children: (
        <div className="sheet typed">
          <h1>{words.replyForm.notSent}</h1>
          <p role="alert">{form.message}</p>
          {postId === null ? (
            <TypedText body={form.values.body} words={words} />
          ) : (
            <ReplyForm
              postId={postId}
              parent={form.parent ? { id: form.parent, authorName: null } : null}
              cancelUrl="/"
              form={{ ...form, message: undefined }}
              words={words}
              site={site}
              commenting={{ mode: 'held' }}
              isAtRisk
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
