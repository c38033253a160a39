import { plainLine } from './plain-text.ts'
import { textIn, type XmlElement } from './xml-element.ts'

export interface WxrAuthor {
  login: string
  /** Empty where the export gives none. */
  name: string
}

export interface WxrTopic {
  slug: string
  name: string
  description: string
  /** Empty at the top of the tree. */
  parentSlug: string
}

export interface WxrTag {
  slug: string
  name: string
}

export function readWxrAuthor(author: XmlElement): WxrAuthor {
  const parts = [textIn(author, 'wp:author_first_name'), textIn(author, 'wp:author_last_name')]
  const whole = textIn(author, 'wp:author_display_name') || parts.filter(Boolean).join(' ')
  return { login: textIn(author, 'wp:author_login'), name: plainLine(whole, 100) }
}

export function readWxrTopic(category: XmlElement): WxrTopic {
  const slug = textIn(category, 'wp:category_nicename')
  return {
    slug,
    name: plainLine(textIn(category, 'wp:cat_name'), 100) || slug,
    description: plainLine(textIn(category, 'wp:category_description'), 2_000),
    parentSlug: textIn(category, 'wp:category_parent'),
  }
}

export function readWxrTag(tag: XmlElement): WxrTag {
  const slug = textIn(tag, 'wp:tag_slug')
  return { slug, name: plainLine(textIn(tag, 'wp:tag_name'), 100) || slug }
}
