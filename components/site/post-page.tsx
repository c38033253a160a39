import type { ReactNode } from 'react'
import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import type { PublicAuthor } from '#lib/people/public-queries.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { PagesAround } from '#lib/posts/pages/public-queries.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { InSeries } from '#lib/series/public-queries.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { AboutTheAuthor } from './about-author.tsx'
import { ArchivedNote } from './archived-note.tsx'
import { spokenIn } from './direction.ts'
import { NextSteps } from './next-steps.tsx'
import { SubPages, Trail } from './page-tree.tsx'
import { bodyHtml } from './post-body.ts'
import { EnjoyThisPost, FiledUnder, Neighbours } from './post-ending.tsx'
import { Cover, PostHead } from './post-head.tsx'
import { RenderedHtml } from './rendered-html.tsx'
import { OtherParts, PartOf } from './series.tsx'
import { Translations } from './translations.tsx'
import type { Words } from './words/en.ts'

export interface PostPageProps {
  post: WholePost
  site: SiteSettings
  words: Words
  origin: string
  steps: readonly PublicNextStep[]
  authors: readonly PublicAuthor[]
  moreByAuthor: ReadonlyMap<string, readonly PostLink[]>
  inSeries: InSeries | null
  neighbours: { earlier: PostLink | null; later: PostLink | null }
  translations: readonly PostLink[]
  comments: ReactNode
}

export function PostPage(props: PostPageProps) {
  const { post, site, words, origin } = props
  return (
    <article className="sheet post">
      <ArchivedNote post={post} site={site} words={words} />
      <PostHead post={post} site={site} words={words} translations={props.translations} />
      <Cover cover={post.cover} words={words} />
      <PartOf inSeries={props.inSeries} words={words} />
      <RenderedHtml className="body" html={bodyHtml(post, { channel: 'page', siteUrl: origin, words })} />
      <Steps {...props} />
      <AboutTheAuthor
        authors={props.authors}
        more={props.moreByAuthor}
        origin={origin}
        words={words}
        language={site.language}
        around={post.language}
      />
      <footer className="post-foot" {...spokenIn(words.language, post.language)}>
        <FiledUnder topics={post.topics} tags={post.tags} words={words} />
        <OtherParts inSeries={props.inSeries} words={words} />
        <Neighbours {...props.neighbours} words={words} />
        <EnjoyThisPost words={words} canJoin={lettersAreOn(site)} isAtRisk={isAtRisk(post.protection)} />
      </footer>
      {props.comments}
    </article>
  )
}

interface StandingProps extends Omit<PostPageProps, 'authors' | 'moreByAuthor' | 'neighbours' | 'inSeries'> {
  around: PagesAround
}

/** A page of the site, such as "About us": no author, no date, and steps only of its own. */
export function StandingPage(props: StandingProps) {
  const { post, site, words, origin, around } = props
  return (
    <article className="sheet post standing">
      <ArchivedNote post={post} site={site} words={words} />
      <header className="post-head">
        <div className="post-title">
          <Trail page={post} above={around.above} words={words} />
          <h1>{post.title}</h1>
        </div>
        {props.translations.length > 0 && (
          <div className="about-post" {...spokenIn(words.language, post.language)}>
            <Translations posts={props.translations} words={words} />
          </div>
        )}
      </header>
      <Cover cover={post.cover} words={words} />
      <RenderedHtml className="body" html={bodyHtml(post, { channel: 'page', siteUrl: origin, words })} />
      <Steps {...props} />
      <SubPages page={post} below={around.below} words={words} />
      {props.comments}
    </article>
  )
}

/** A post's own steps are in its language, the site's in the site's. */
function Steps({
  post,
  site,
  ...shown
}: Pick<PostPageProps, 'post' | 'site' | 'words' | 'origin' | 'steps'>) {
  const language = post.nextStepsMode === 'own' ? post.language : site.language
  const { words, origin, steps } = shown
  return <NextSteps {...{ words, origin, steps, language }} around={post.language} />
}
