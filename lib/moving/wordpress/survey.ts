import type { GalleryPicture } from '#lib/content/wordpress.ts'
import { damagedAt, noExport } from './file-error.ts'
import { ownCopy } from './own-copy.ts'
import { plainLine } from './plain-text.ts'
import { readWxr } from './read-wxr.ts'
import { readWxrItem, typeOf } from './wxr-item.ts'
import {
  readWxrAuthor,
  readWxrTag,
  readWxrTopic,
  type WxrAuthor,
  type WxrTag,
  type WxrTopic,
} from './wxr-terms.ts'
import { childrenNamed, textIn, type XmlElement } from './xml-element.ts'

interface Attachment extends GalleryPicture {
  postId: string
}

/** What must be known of a whole export before its first post can be brought. It holds no texts. */
export interface Survey {
  source: string
  language: string
  /** By login; a writer whom only items name has no name of their own. */
  authors: Map<string, WxrAuthor>
  topics: Map<string, WxrTopic>
  tags: Map<string, WxrTag>
  pages: Map<string, { slug: string; parentId: string }>
  attachments: Map<string, Attachment>
  /** Posts and pages. */
  texts: number
  /** Other types of items, and lists of terms of their own, with how many of each there are. */
  otherTypes: Map<string, number>
  otherTerms: Map<string, number>
}

/**
 * Reads the whole file once, so that a damaged one is refused before anything is written.
 * @throws InvalidError
 */
export async function surveyWxr(file: string): Promise<Survey> {
  const channel: Record<string, string> = {}
  const survey = emptySurvey()
  let isExport = false
  for await (const element of readWxr(file)) {
    isExport ||= element.name.startsWith('wp:') || textIn(element, 'wp:post_type') !== ''
    const take = takers[element.name]
    if (take) take(survey, element)
    else if (element.text.trim()) channel[element.name] ??= element.text.trim()
  }
  if (!isExport) throw noExport('it is a feed without the parts that an export has')
  const address = channel['wp:base_blog_url'] ?? channel['wp:base_site_url'] ?? channel.link ?? ''
  return { ...survey, source: sourceOf(address), language: languageOf(channel.language ?? '') }
}

function emptySurvey(): Survey {
  return {
    source: '',
    language: '',
    authors: new Map(),
    topics: new Map(),
    tags: new Map(),
    pages: new Map(),
    attachments: new Map(),
    texts: 0,
    otherTypes: new Map(),
    otherTerms: new Map(),
  }
}

const takers: Record<string, (survey: Survey, element: XmlElement) => void> = {
  'wp:wxr_version': (_, element) => {
    if (/^\d+\.\d+$/.test(element.text.trim())) return
    throw damagedAt(element.at, 'the version of the export is not a number')
  },
  'wp:author': ({ authors }, element) => {
    const author = ownCopy(readWxrAuthor(element))
    if (author.login) authors.set(author.login, author)
  },
  'wp:category': ({ topics }, element) => {
    const topic = ownCopy(readWxrTopic(element))
    if (topic.slug) topics.set(topic.slug, topic)
  },
  'wp:tag': ({ tags }, element) => {
    const tag = ownCopy(readWxrTag(element))
    if (tag.slug) tags.set(tag.slug, tag)
  },
  'wp:term': ({ otherTerms }, element) => {
    const list = ownCopy(textIn(element, 'wp:term_taxonomy'))
    if (list !== 'nav_menu') otherTerms.set(list, (otherTerms.get(list) ?? 0) + 1)
  },
  item: takeItem,
}

function takeItem(survey: Survey, element: XmlElement): void {
  const type = ownCopy(typeOf(element))
  if (type === 'attachment') takeAttachment(survey, element)
  else if (type === 'post' || type === 'page') takeText(survey, element)
  else survey.otherTypes.set(type, (survey.otherTypes.get(type) ?? 0) + 1)
}

function takeText(survey: Survey, element: XmlElement): void {
  const { comments: _, content: __, ...item } = readWxrItem(element)
  const { id, type, slug, parentId, status, creator, topics, tags } = ownCopy(item)
  survey.texts += 1
  if (type === 'page') survey.pages.set(id, { slug, parentId })
  if (status === 'trash') return
  if (creator && !survey.authors.has(creator)) survey.authors.set(creator, { login: creator, name: '' })
  for (const { slug, name } of topics) {
    if (!survey.topics.has(slug))
      survey.topics.set(slug, { slug, name: name || slug, description: '', parentSlug: '' })
  }
  for (const { slug, name } of tags) {
    if (!survey.tags.has(slug)) survey.tags.set(slug, { slug, name: name || slug })
  }
}

function takeAttachment({ attachments }: Survey, element: XmlElement): void {
  const attachment = {
    postId: textIn(element, 'wp:post_parent'),
    src: textIn(element, 'wp:attachment_url') || textIn(element, 'guid'),
    alt: plainLine(metaIn(element, '_wp_attachment_image_alt') || textIn(element, 'title'), 500),
    caption: plainLine(textIn(element, 'excerpt:encoded'), 2_000),
  }
  attachments.set(ownCopy(textIn(element, 'wp:post_id')), ownCopy(attachment))
}

function metaIn(element: XmlElement, key: string): string {
  const meta = childrenNamed(element, 'wp:postmeta').find((one) => textIn(one, 'wp:meta_key') === key)
  return meta ? textIn(meta, 'wp:meta_value') : ''
}

/** The same blog whether it was exported by http or https, with or without a final slash. */
function sourceOf(address: string): string {
  return `wordpress:${
    address
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/+$/, '') || 'unknown'
  }`
}

function languageOf(written: string): string {
  try {
    const [language = 'en'] = Intl.getCanonicalLocales(written.replaceAll('_', '-'))
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en'
  } catch {
    return 'en'
  }
}
