import type { Picture } from '#lib/content/picture-html.ts'
import type { WholePost } from '#lib/posts/public-view.ts'

/** The post with its pictures at addresses below this one, where whoever sees the page may see them too. */
export function withPicturesUnder(folder: string, post: WholePost): WholePost {
  const moved = <P extends Picture>(picture: P): P => ({
    ...picture,
    sources: picture.sources.map(({ width, webp, jpeg }) => ({
      width,
      webp: folder + webp,
      jpeg: folder + jpeg,
    })),
  })
  return {
    ...post,
    cover: post.cover && { ...post.cover, picture: moved(post.cover.picture) },
    pictures: new Map([...post.pictures].map(([id, picture]) => [id, moved(picture)])),
  }
}
