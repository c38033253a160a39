import { pageParts } from '#components/site/page.tsx'
import { PostPage, StandingPage } from '#components/site/post-page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import type { PublicAuthor } from '#lib/people/public-queries.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

interface Preview {
  post: WholePost
  site: SiteSettings
  origin: string
  steps: readonly PublicNextStep[]
  authors: readonly PublicAuthor[]
  translations: readonly PostLink[]
}

/** The readers' page with a line above it that says what it is; without neighbours and comments. */
export function previewParts({ post, site, origin, steps, authors, translations }: Preview) {
  const words = wordsFor(site, post.language)
  const shown = { post, site, words, origin, steps, translations }
  return pageParts({
    site,
    words,
    origin,
    title: `Preview: ${post.title}`,
    language: post.language,
    robots: 'noindex, nofollow',
    children: (
      <>
        <p className="demonstration" lang="en" dir="ltr">
          <strong>Preview.</strong> Readers do not see this text before it is published or updated.{' '}
          <a href={`/admin/posts/${post.id}`}>Back to the editor</a>
        </p>
        {post.kind === 'page' ? (
          <StandingPage {...shown} comments={null} />
        ) : (
          <PostPage
            {...shown}
            authors={authors}
            moreByAuthor={new Map()}
            neighbours={{ earlier: null, later: null }}
            comments={null}
          />
        )}
      </>
    ),
  })
}
