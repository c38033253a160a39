import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

let count = 0

export async function site(values: Partial<SiteSettings> = {}): Promise<void> {
  const value = { title: 'Kapok Lane', timeZone: 'Asia/Phnom_Penh', ...values }
  await database().setting.upsert({
    where: { key: 'site' },
    create: { key: 'site', value },
    update: { value },
  })
}

export async function topic(values: Partial<Prisma.TopicUncheckedCreateInput> = {}) {
  const number = ++count
  return await database().topic.create({
    data: { slug: `topic-${number}`, name: `Topic ${number}`, ...values },
  })
}

export async function tag(values: Partial<Prisma.TagUncheckedCreateInput> = {}) {
  const number = ++count
  return await database().tag.create({ data: { slug: `tag-${number}`, name: `Tag ${number}`, ...values } })
}

/** A picture in two sizes. */
export async function picture(values: Partial<Prisma.MediaUncheckedCreateInput> = {}) {
  const stem = `ab/${String(++count).padStart(30, '0')}`
  const renditions = [320, 1280].flatMap((width) =>
    (['webp', 'jpeg'] as const).map((format) => ({
      width,
      height: (width * 3) / 4,
      format,
      file: `${stem}-${width}.${format === 'jpeg' ? 'jpg' : 'webp'}`,
      bytes: 1_000,
    })),
  )
  return await database().media.create({
    data: {
      hash: `hash ${stem}`,
      width: 1280,
      height: 960,
      renditions,
      master: `${stem}-master.webp`,
      ...values,
    },
  })
}

/** Files a post under topics and tags, names its authors, and says which pictures it uses. */
export async function file(
  post: { id: string },
  under: {
    topics?: { id: string }[]
    tags?: { id: string }[]
    authors?: { id: string }[]
    pictures?: { id: string }[]
  },
): Promise<void> {
  const postId = post.id
  const { topics = [], tags = [], authors = [], pictures = [] } = under
  await database().postTopic.createMany({ data: topics.map(({ id }) => ({ postId, topicId: id })) })
  await database().postTag.createMany({ data: tags.map(({ id }) => ({ postId, tagId: id })) })
  await database().postAuthor.createMany({
    data: authors.map(({ id }, position) => ({ postId, authorId: id, position })),
  })
  await database().mediaUse.createMany({
    data: pictures.flatMap(({ id }) =>
      (['cover', 'body'] as const).map((place) => ({ postId, mediaId: id, place })),
    ),
  })
}
