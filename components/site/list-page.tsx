import type { ReactNode } from 'react'
import type { PostCard, WholePost as Whole } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Card } from './card.tsx'
import { Pager, type PagerProps } from './pager.tsx'
import { WholePost } from './whole-post.tsx'
import { words } from './words.ts'

interface Props extends PagerProps {
  site: SiteSettings
  /** What the list is of. */
  heading: ReactNode
  posts: readonly PostCard[]
  /** Whether the first is shown large. */
  opens?: boolean
}

export function ListPage({ site, heading, posts, opens = false, ...pager }: Props) {
  return (
    <div className="sheet list">
      {heading}
      {posts.length === 0 && <p className="nothing">{words.noPosts}</p>}
      {posts.map((post, at) => (
        <Card key={post.id} post={post} site={site} large={opens && at === 0} />
      ))}
      <Pager {...pager} />
    </div>
  )
}

interface WholeProps extends Omit<Props, 'posts' | 'opens'> {
  posts: readonly Whole[]
  origin: string
}

export function WholeListPage({ site, origin, heading, posts, ...pager }: WholeProps) {
  return (
    <>
      <div className="sheet list">{heading}</div>
      {posts.map((post) => (
        <WholePost key={post.id} post={post} site={site} origin={origin} />
      ))}
      <div className="sheet list">
        <Pager {...pager} />
      </div>
    </>
  )
}
