import type { ReactNode } from 'react'
import type { PublicAuthor } from '#lib/people/public-queries.ts'
import { topicUrl } from '#lib/posts/address.ts'
import { type Topic, topicsAbove, topicsBelow } from '#lib/posts/topic-tree.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Biography, Portrait } from './about-author.tsx'
import { spokenIn } from './direction.ts'
import type { Words } from './words/en.ts'

/** What a list is of: a word before its name, what is said about it, how many there are. */
export function ListHeading(props: {
  kind?: string
  name: string
  count?: number
  words: Words
  children?: ReactNode
}) {
  const { kind, name, count, words, children } = props
  return (
    <header className="list-head">
      <div className="list-title">
        {kind && <p className="topic-line">{kind}</p>}
        <h1>{name}</h1>
        {children}
      </div>
      {count !== undefined && <p className="list-count">{words.lists.posts(count)}</p>}
    </header>
  )
}

export function TopicHeading(props: { topic: Topic; topics: readonly Topic[]; count: number; words: Words }) {
  const { topic, topics, count, words } = props
  const above = topicsAbove(topics, topic.id)
  return (
    <ListHeading
      kind={[words.lists.topic, ...above.map(({ name }) => name)].join(' · ')}
      name={topic.name}
      count={count}
      words={words}
    >
      {topic.description && <p className="standfirst">{topic.description}</p>}
      <TopicLinks label={words.lists.within} topics={topicsBelow(topics, topic.id)} />
    </ListHeading>
  )
}

export function TopicLinks({ label, topics }: { label: string; topics: readonly Topic[] }) {
  if (topics.length === 0) return null
  return (
    <nav className="topic-links" aria-label={label}>
      <ul>
        {topics.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={topicUrl(slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function AuthorHeading(props: { author: PublicAuthor; count: number; origin: string; words: Words }) {
  const { author, count, origin, words } = props
  return (
    <ListHeading kind={words.lists.author} name={author.name} count={count} words={words}>
      <Portrait author={author} />
      <Biography author={author} origin={origin} />
    </ListHeading>
  )
}

/** The front page opens with what the site is for. */
export function FrontHeading(props: {
  site: SiteSettings
  topics: readonly Topic[]
  page: number
  pages: number
  words: Words
}) {
  const { site, topics, page, pages, words } = props
  if (page > 1) return <ListHeading kind={site.title} name={words.lists.pageOf(page, pages)} words={words} />
  return (
    <header className="list-head front">
      <div className="list-title" {...spokenIn(site.language, words.language)}>
        <h1>{site.tagline || site.title}</h1>
        {site.description && <p className="standfirst">{site.description}</p>}
        <TopicLinks label={words.lists.topics} topics={topicsBelow(topics, null)} />
      </div>
    </header>
  )
}
