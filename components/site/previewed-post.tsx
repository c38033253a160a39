import { PostPage, type PostPageProps, StandingPage } from './post-page.tsx'

export type Previewed = Omit<PostPageProps, 'moreByAuthor' | 'inSeries' | 'neighbours' | 'comments'>

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
