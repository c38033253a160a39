import { pageParts } from '#components/site/page.tsx'
import { type Previewed, PreviewedPost } from '#components/site/previewed-post.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'

/** The readers' page with a line above it that says what it is. */
export function previewParts(shown: Omit<Previewed, 'words'>) {
  const { post, site, origin } = shown
  const words = wordsFor(site, post.language)
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
        <PreviewedPost {...shown} words={words} />
      </>
    ),
  })
}
