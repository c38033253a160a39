import type { Document } from '#lib/content/schema.ts'
import { type Channel, toHtml } from '#lib/content/to-html.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { creditOf } from './picture.tsx'
import type { Words } from './words/en.ts'

/** The text of a post as HTML, each picture with what it is and whose. */
export function bodyHtml(
  post: WholePost,
  { channel, siteUrl, words }: { channel: Channel; siteUrl: string; words: Words },
): string {
  return toHtml(channel === 'feed' ? withCover(post) : post.body, {
    channel,
    siteUrl,
    words: words.post.content,
    place: `${post.id.slice(-4)}-`,
    media: (id) => {
      const picture =
        post.pictures.get(id) ?? (post.cover?.picture.id === id ? post.cover.picture : undefined)
      return picture && { ...picture, credit: creditOf(picture, words) }
    },
  })
}

/** A feed has no place of its own for the picture above a post. */
function withCover({ body, cover }: WholePost): Document {
  if (!cover) return body
  const { picture, alt, caption } = cover
  const attrs = { mediaId: picture.id, alt, caption, decorative: alt === '', width: 'column' as const }
  return { ...body, content: [{ type: 'picture', attrs }, ...body.content] }
}
