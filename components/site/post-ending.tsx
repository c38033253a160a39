import { postUrl, tagUrl, topicUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { Named } from '#lib/posts/public-view.ts'
import { spokenIn } from './direction.ts'
import { words } from './words.ts'

/** Where the post belongs. */
export function FiledUnder({ topics, tags }: { topics: readonly Named[]; tags: readonly Named[] }) {
  if (topics.length + tags.length === 0) return null
  return (
    <div className="filed-under">
      <Names label={words.topics} names={topics} urlOf={topicUrl} />
      <Names label={words.tags} names={tags} urlOf={tagUrl} />
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

export function Neighbours(props: { earlier: PostLink | null; later: PostLink | null; around: string }) {
  const { earlier, later, around } = props
  if (!earlier && !later) return null
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      {earlier && <Neighbour post={earlier} way="earlier" around={around} />}
      {later && <Neighbour post={later} way="later" around={around} />}
    </nav>
  )
}

function Neighbour({ post, way, around }: { post: PostLink; way: 'earlier' | 'later'; around: string }) {
  return (
    <a className={way} rel={way === 'earlier' ? 'prev' : 'next'} href={postUrl(post.path)}>
      <span className="way">{words[way]}</span>{' '}
      <span className="neighbour-title" {...spokenIn(post.language, around)}>
        {post.title}
      </span>
    </a>
  )
}

export function EnjoyThisPost() {
  return (
    <aside className="enjoy">
      <h2>{words.enjoy}</h2>
      <p>
        {words.enjoyText} <a href="/follow">{words.enjoyLink}</a>
      </p>
    </aside>
  )
}
