import { plainLine } from './plain-text.ts'
import { readGmt } from './wxr-dates.ts'
import { keyIn, textIn, type XmlElement } from './xml-element.ts'

/** A comment without its IP address, which is not read at all, and of its e-mail a digest alone. */
export interface WxrComment {
  id: string
  /** Empty for the start of a thread. */
  parentId: string
  author: string
  /** The digest of the e-mail in hex, by which its writer can be known again; empty where none was given. */
  emailIndex: string
  website: string
  date: Date | null
  content: string
  /** `1`, `0`, `spam`, `trash`, `post-trashed`. */
  approved: string
  /** Empty or `comment`; `pingback`, `trackback`, `note`, or whatever a plugin made up. */
  type: string
}

/** @param spareId for one that has no number */
export function readWxrComment(comment: XmlElement, spareId: string): WxrComment {
  const parentId = textIn(comment, 'wp:comment_parent')
  return {
    id: keyIn(comment, 'wp:comment_id') || spareId,
    parentId: parentId === '0' ? '' : parentId,
    author: plainLine(textIn(comment, 'wp:comment_author'), 200),
    emailIndex: textIn(comment, 'wp:comment_author_email'),
    website: textIn(comment, 'wp:comment_author_url'),
    date: readGmt(textIn(comment, 'wp:comment_date_gmt')) ?? readGmt(textIn(comment, 'wp:comment_date')),
    content: textIn(comment, 'wp:comment_content'),
    approved: textIn(comment, 'wp:comment_approved'),
    type: textIn(comment, 'wp:comment_type'),
  }
}
