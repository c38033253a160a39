import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Picture } from '#lib/content/picture-html.ts'
import type { Named, PostCard, WholePost } from './public-view.ts'

/** Each page shows the site's name and menu; a list also changes when something is published. */
export const siteTag = 'site'
export const listTag = 'list'

/** The numbers about comments, counted every night. */
export const commentsReportTag = 'comments-report'

export const postTag = ({ id }: { id: string }): string => `post:${id}`
export const topicTag = ({ id }: { id: string }): string => `topic:${id}`
export const seriesTag = ({ id }: { id: string }): string => `series:${id}`
export const tagTag = ({ id }: { id: string }): string => `tag:${id}`

/** An author's page and box, with the portrait. */
export const authorTags = ({ id, portrait }: { id: string; portrait: Picture | null }): string[] => [
  `author:${id}`,
  ...(portrait ? [mediaTag(portrait)] : []),
]

/** All that a card shows, so that it is gone everywhere when it is taken down. */
export const cardTags = (post: PostCard): string[] => [
  postTag(post),
  ...post.authors.map(({ id }: Named) => `author:${id}`),
  ...post.topics.map(topicTag),
  ...(post.cover ? [mediaTag(post.cover.picture)] : []),
]

export const wholeTags = (post: WholePost): string[] => [
  ...cardTags(post),
  ...post.tags.map(tagTag),
  ...mediaIdsOf(post.body).map((id) => mediaTag({ id })),
]

/** Each once, as a header wants them. */
export const eachOnce = (...tags: readonly (string | readonly string[])[]): string[] => [
  ...new Set(tags.flat()),
]

const mediaTag = ({ id }: { id: string }): string => `media:${id}`
