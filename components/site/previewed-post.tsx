import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import type { PublicAuthor } from '#lib/people/public-queries.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { PostPage, StandingPage } from './post-page.tsx'
import type { Words } from './words/en.ts'

export interface Previewed {
  post: WholePost
  site: SiteSettings
  words: Words
  origin: string
  steps: readonly PublicNextStep[]
  authors: readonly PublicAuthor[]
  translations: readonly PostLink[]
}

/** The readers' page before there are readers: without neighbours and comments. */
export function PreviewedPost({ authors, ...shown }: Previewed) {
  if (shown.post.kind === 'page') {
    return <StandingPage {...shown} around={{ above: [], below: [] }} comments={null} />
  }
  return (
    <PostPage
      {...shown}
      authors={authors}
      moreByAuthor={new Map()}
      inSeries={null}
      neighbours={{ earlier: null, later: null }}
      comments={null}
    />
  )
}
