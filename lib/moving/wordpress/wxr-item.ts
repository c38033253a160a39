import { plainLine } from './plain-text.ts'
import { readWxrComment, type WxrComment } from './wxr-comment.ts'
import { readGmt, readPubDate } from './wxr-dates.ts'
import { childrenNamed, keyIn, textIn, type XmlElement } from './xml-element.ts'

export interface WxrItem {
  /** Theirs; the guid or the link where a file has no numbers. Empty where it has none of them. */
  id: string
  type: string
  status: string
  title: string
  link: string
  guid: string
  creator: string
  slug: string
  parentId: string
  /** Among its siblings, from 0. */
  position: number
  hasPassword: boolean
  commentsClosed: boolean
  content: string
  excerpt: string
  /** When it went or goes public. */
  date: Date | null
  modified: Date | null
  topics: WxrTermUse[]
  tags: WxrTermUse[]
  comments: WxrComment[]
}

/** A term as an item names it. */
export interface WxrTermUse {
  slug: string
  name: string
}

/** Reads a post or page; what is no property of one is left where it is. */
export function readWxrItem(item: XmlElement): WxrItem {
  const guid = keyIn(item, 'guid')
  const link = textIn(item, 'link')
  const gmt = readGmt(textIn(item, 'wp:post_date_gmt'))
  const id = keyIn(item, 'wp:post_id') || guid || keyIn(item, 'link')
  return {
    id,
    type: typeOf(item),
    status: textIn(item, 'wp:status'),
    title: plainLine(textIn(item, 'title'), 500),
    link,
    guid,
    creator: textIn(item, 'dc:creator'),
    slug: textIn(item, 'wp:post_name'),
    parentId: parentOf(item),
    position: positionOf(item),
    hasPassword: textIn(item, 'wp:post_password') !== '',
    commentsClosed: textIn(item, 'wp:comment_status') === 'closed',
    content: textIn(item, 'content:encoded'),
    excerpt: plainLine(textIn(item, 'excerpt:encoded'), 2_000),
    date: gmt ?? readPubDate(textIn(item, 'pubDate')) ?? readGmt(textIn(item, 'wp:post_date')),
    modified: readGmt(textIn(item, 'wp:post_modified_gmt')),
    topics: termsOf(item, ['category']),
    tags: termsOf(item, ['post_tag', 'tag']),
    comments: childrenNamed(item, 'wp:comment').map((comment, at) => readWxrComment(comment, `${id}/${at}`)),
  }
}

export function typeOf(item: XmlElement): string {
  return textIn(item, 'wp:post_type') || 'post'
}

function parentOf(item: XmlElement): string {
  const parent = textIn(item, 'wp:post_parent')
  return parent === '0' ? '' : parent
}

function positionOf(item: XmlElement): number {
  const order = Number(textIn(item, 'wp:menu_order'))
  return Number.isInteger(order) ? Math.min(Math.max(order, 0), 100_000) : 0
}

/** WXR 1.0 names each category twice, once without its slug: those are skipped. */
function termsOf(item: XmlElement, domains: string[]): WxrTermUse[] {
  const uses = childrenNamed(item, 'category').filter(({ attributes }) =>
    domains.includes(attributes.domain ?? ''),
  )
  const named = uses.map(({ attributes, text }) => ({
    slug: attributes.nicename ?? '',
    name: plainLine(text, 200),
  }))
  return [...new Map(named.filter(({ slug }) => slug).map((use) => [use.slug, use])).values()]
}
