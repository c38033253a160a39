import type { ReactNode } from 'react'
import type { PostCard, WholePost as Whole } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Card } from './card.tsx'
import { Pager, type PagerProps } from './pager.tsx'
import { WholePost } from './whole-post.tsx'
import type { Words } from './words/en.ts'

interface Props extends PagerProps {
  site: SiteSettings
  words: Words
  /** What the list is of. */
  heading: ReactNode
  posts: readonly PostCard[]
  /** Whether the first is shown large. */
  opens?: boolean
}

export function ListPage({ site, words, heading, posts, opens = false, ...pager }: Props) {
  return (
    <div className="sheet list">
      {heading}
      {posts.length === 0 && <p className="nothing">{words.lists.noPosts}</p>}
      {posts.map((post, at) => (
        <Card key={post.id} post={post} site={site} words={words} large={opens && at === 0} />
      ))}
      <Pager {...pager} words={words} />
    </div>
  )
}

interface WholeProps extends Omit<Props, 'posts' | 'opens'> {
  posts: readonly Whole[]
  origin: string
}

export function WholeListPage({ site, words, origin, heading, posts, ...pager }: WholeProps) {
  return (
    <>
      <div className="sheet list">{heading}</div>
      {posts.map((post) => (
        <WholePost key={post.id} post={post} site={site} origin={origin} words={words} />
      ))}
      <div className="sheet list">
        <Pager {...pager} words={words} />
      </div>
    </>
  )
}
