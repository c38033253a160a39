import { postUrl, tagUrl, topicUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { Named } from '#lib/posts/public-view.ts'
import { spokenIn } from './direction.ts'
import { JoinForm } from './join-form.tsx'
import type { Words } from './words/en.ts'

/** Where the post belongs. */
export function FiledUnder(props: { topics: readonly Named[]; tags: readonly Named[]; words: Words }) {
  const { topics, tags, words } = props
  if (topics.length + tags.length === 0) return null
  return (
    <div className="filed-under">
      <Names label={words.lists.topics} names={topics} urlOf={topicUrl} />
      <Names label={words.lists.tags} names={tags} urlOf={tagUrl} />
    </div>
  )
}

function Names(props: { label: string; names: readonly Named[]; urlOf: (slug: string) => string }) {
  const { label, names, urlOf } = props
  if (names.length === 0) return null
  return (
    <div className="names">
      <h2>{label}</h2>
      <ul>
        {names.map(({ id, slug, name }) => (
          <li key={id}>
            <a rel="tag" href={urlOf(slug)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Neighbours(props: { earlier: PostLink | null; later: PostLink | null; words: Words }) {
  const { earlier, later, words } = props
  if (!earlier && !later) return null
  return (
    <nav className="neighbours" aria-label={words.post.neighbours}>
      {earlier && <Neighbour post={earlier} way="earlier" words={words} />}
      {later && <Neighbour post={later} way="later" words={words} />}
    </nav>
  )
}

function Neighbour({ post, way, words }: { post: PostLink; way: 'earlier' | 'later'; words: Words }) {
  return (
    <a className={way} rel={way === 'earlier' ? 'prev' : 'next'} href={postUrl(post.path)}>
      <span className="way">{words.post[way]}</span>{' '}
      <span className="neighbour-title" {...spokenIn(post.language, words.language)}>
        {post.title}
      </span>
    </a>
  )
}

/** Ways to get the next one: by e-mail where the site sends letters, and always by feed. */
export function EnjoyThisPost(props: { words: Words; canJoin: boolean; isAtRisk: boolean }) {
  const { words, canJoin, isAtRisk } = props
  return (
    <aside className="enjoy">
      <h2>{words.post.enjoy}</h2>
      {canJoin && <JoinForm words={words} form="post" heading="h3" isAtRisk={isAtRisk} />}
      <p>
        {canJoin ? words.join.orFeed : words.post.enjoyText} <a href="/follow">{words.post.enjoyLink}</a>
      </p>
    </aside>
  )
}
