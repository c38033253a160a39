import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import type { RefusedError } from '#lib/errors.ts'
import { postUrl } from '#lib/posts/address.ts'
import type { PostCard } from '#lib/posts/public-view.ts'
import { type Topic, topicsBelow } from '#lib/posts/topic-tree.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from './direction.ts'
import { ListHeading, TopicLinks } from './list-heading.tsx'
import { NextSteps } from './next-steps.tsx'
import { pageParts } from './page.tsx'
import { SearchForm } from './search-form.tsx'
import { wordsFor } from './words/catalogues.ts'
import type { Words } from './words/en.ts'
import { refusedIn } from './words/refusal.ts'

export type Refusal = Pick<RefusedError, 'message' | 'detail'>

interface Problem {
  status: number
  site: SiteSettings
  origin: string
  /** What was refused, in place of the usual sentence. */
  refusal?: Refusal
  /** What may help whoever lost the way. */
  posts?: readonly PostCard[]
  topics?: readonly Topic[]
  /** Where to turn to while the site cannot be read. */
  steps?: readonly PublicNextStep[]
}

/** The parts of a document that says what went wrong, what is safe and where to go. */
export function problemPage(problem: Problem) {
  const { status, site, origin, refusal, posts = [], topics = [], steps } = problem
  const words = wordsFor(site)
  const { title, text } = wordsOf(status, words)
  return pageParts({
    site,
    words,
    origin,
    title,
    robots: 'noindex',
    children: (
      <div className="sheet list problem">
        <ListHeading name={title} words={words}>
          <p className="standfirst">{(refusal && refusedIn(words, refusal)) || text}</p>
        </ListHeading>
        {steps && (
          <>
            <p {...spokenIn(words.safety.language, words.language)}>{words.safety.emergency}</p>
            <NextSteps {...{ steps, origin, words }} language={site.language} around={words.language} />
          </>
        )}
        {status === 404 && <SearchForm words={words} />}
        {posts.length > 0 && (
          <section className="newest" aria-labelledby="newest">
            <h2 id="newest">{words.lists.newest}</h2>
            <ul>
              {posts.map((post) => (
                <li key={post.id} {...spokenIn(post.language, words.language)}>
                  <a href={postUrl(post.path)}>{post.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <TopicLinks label={words.lists.topics} topics={topicsBelow(topics, null)} />
        <p className="way-home">
          <a href="/">{words.frame.frontPage}</a>
        </p>
      </div>
    ),
  })
}

const wordsOf = (status: number, { problems }: Words) =>
  problems[status as Exclude<keyof Words['problems'], 'other'>] ?? problems.other
