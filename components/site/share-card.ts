import { createHash } from 'node:crypto'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Picture } from '#lib/content/picture-html.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

/** What programs show beside a link to a post. */
export interface ShareCard {
  /** Another one when the picture or the words change: those programs look once. */
  url: string
  alt: string
  /** The picture that it is cut from; null for words alone. */
  mediaId: string | null
}

/**
 * Cut from the cover, else from the first picture of the text. Nobody's picture travels further than the page
 * where it could do harm: then the card is words.
 */
export function shareCardOf(post: WholePost, site: SiteSettings): ShareCard {
  const picture = isAtRisk(post.protection) ? null : pictureOf(post)
  const key = picture
    ? JSON.stringify(picture.key)
    : JSON.stringify([post.title, site.title, site.brandColour])
  return {
    url: `/-/share/${post.id}-${shortened(key)}.${picture ? 'jpg' : 'png'}`,
    alt: picture ? picture.alt : `${post.title} · ${site.title}`,
    mediaId: picture?.mediaId ?? null,
  }
}

function pictureOf({ cover, body, pictures }: WholePost) {
  if (cover) return cardFrom(cover.picture, cover.alt)
  const first = mediaIdsOf(body).find((id) => pictures.has(id))
  const picture = first && pictures.get(first)
  return picture ? cardFrom(picture, picture.alt ?? '') : null
}

/** Other pixels, or another part of them, are another card. */
const cardFrom = ({ id, sources, focus }: Picture, alt: string) => ({
  mediaId: id,
  alt,
  key: [id, sources[0]?.jpeg, focus],
})

const shortened = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 12)
