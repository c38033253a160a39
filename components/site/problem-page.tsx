import { postUrl } from '#lib/posts/address.ts'
import type { PostCard } from '#lib/posts/public-view.ts'
import { type Topic, topicsBelow } from '#lib/posts/topic-tree.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from './direction.ts'
import { ListHeading, TopicLinks } from './list-heading.tsx'
import { pageParts } from './page.tsx'
import { words } from './words.ts'

interface Problem {
  status: number
  site: SiteSettings
  origin: string
  /** A sentence for the person, in place of the usual one. */
  message?: string
  /** What may help whoever lost the way. */
  posts?: readonly PostCard[]
  topics?: readonly Topic[]
}

/** The parts of a document that says what went wrong, what is safe and where to go. */
export function problemPage({ status, site, origin, message, posts = [], topics = [] }: Problem) {
  const { title, text } = isKnown(status) ? words.problem[status] : words.otherProblem
  return pageParts({
    site,
    origin,
    title,
    robots: 'noindex',
    children: (
      <div className="sheet list problem">
        <ListHeading name={title}>
          <p className="standfirst">{message || text}</p>
        </ListHeading>
        {posts.length > 0 && (
          <section className="newest" aria-labelledby="newest">
            <h2 id="newest">{words.newest}</h2>
            <ul>
              {posts.map((post) => (
                <li key={post.id} {...spokenIn(post.language, site.language)}>
                  <a href={postUrl(post.path)}>{post.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <TopicLinks label={words.topics} topics={topicsBelow(topics, null)} />
        <p className="way-home">
          <a href="/">{words.frontPage}</a>
        </p>
      </div>
    ),
  })
}

const isKnown = (status: number): status is keyof typeof words.problem => status in words.problem
