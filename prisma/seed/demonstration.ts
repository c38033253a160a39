/**
 * Fills a brand-new site with the demonstration, Kapok Lane Fellowship. Every row is marked, so that
 * `removeDemonstration` takes all of it away.
 */
import { markStepsAsDemonstration } from '#lib/circle/demonstration.ts'
import { saveSiteSteps } from '#lib/circle/save-site-steps.ts'
import { addDemonstrationComment } from '#lib/comments/demonstration.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import { takeInDrawing } from '#lib/media/take-in-drawing.ts'
import { systemActor } from '#lib/people/actor.ts'
import { markAuthorsAsDemonstration } from '#lib/people/demonstration.ts'
import { saveAuthor } from '#lib/people/save-author.ts'
import { markPostsAsDemonstration, publishInThePast } from '#lib/posts/demonstration.ts'
import { save } from '#lib/posts/save.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { type IncomingPost, takeInPost } from '#lib/posts/take-in-post.ts'
import { takeInTag, takeInTopic } from '#lib/posts/take-in-terms.ts'
import { changeSite } from '#lib/settings/change.ts'
import { removeDemonstration } from '#lib/settings/remove-demonstration.ts'
import { demonstration } from './demonstration/all.ts'
import { doc, em, p } from './demonstration/build.ts'
import type { Comment, NextStep, Post, PostDocument } from './demonstration/shapes.ts'

const actor = systemActor('demonstration')

type Ids = ReadonlyMap<string, string>

const idIn = (ids: Ids, name: string): string => {
  const id = ids.get(name)
  if (!id) throw new Error(`The demonstration names ${name}, which it does not have.`)
  return id
}

/** May be run again after a start that was killed half-way: nobody else has written anything yet. */
export async function seedDemonstration(): Promise<void> {
  await markAll()
  await removeDemonstration(actor)
  await changeSite(actor, { ...demonstration.site, demonstration: true })
  const pictures = await addDrawings()
  const authors = await addAuthors(pictures)
  const { topics, tags } = await addTerms()
  await saveSiteSteps(actor, { steps: demonstration.nextSteps.map(stepOf) })
  const posts = new Map<string, string>()
  for (const post of demonstration.posts) {
    posts.set(post.path, await addPost(post, { pictures, authors, topics, tags, posts }))
  }
  for (const { path, title } of demonstration.withdrawn) await addTakenDown(path, title)
  await addComments(demonstration.comments, posts)
  await markAll()
}

const markAll = () =>
  database().$transaction(async (tx) => {
    await markPostsAsDemonstration(tx)
    await markAuthorsAsDemonstration(tx)
    await markStepsAsDemonstration(tx)
  })

async function addDrawings(): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const { name, alt, draw } of demonstration.drawings) {
    const { item } = await takeInDrawing(actor, { svg: draw(), fileName: `${name}.svg`, alt })
    ids.set(name, item.id)
  }
  return ids
}

async function addAuthors(pictures: Ids): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const { slug, name, bio, links, portrait } of demonstration.authors) {
    const web = links.map(({ url, label }) => ({ label, url }))
    const portraitId = idIn(pictures, portrait)
    ids.set(slug, await saveAuthor(actor, { slug, name, bio: bio.join('\n\n'), links: web, portraitId }))
  }
  return ids
}

const addTerms = () =>
  database().$transaction(async (tx) => {
    const topics = new Map<string, string>()
    for (const topic of demonstration.topics) topics.set(topic.slug, (await takeInTopic(tx, topic)).id)
    const tags = new Map<string, string>()
    for (const tag of demonstration.tags) tags.set(tag.slug, await takeInTag(tx, tag))
    return { topics, tags }
  })

const stepOf = ({ kind, title, text, link }: NextStep) => ({
  kind,
  title,
  text,
  linkUrl: link?.url ?? null,
  linkLabel: link?.label ?? null,
})

interface Known {
  pictures: Ids
  authors: Ids
  topics: Ids
  tags: Ids
  /** By path. */
  posts: Ids
}

async function addPost(post: Post, { pictures, authors, topics, tags, posts }: Known): Promise<string> {
  const at = new Date(post.publishedAt)
  const body = withPictures(withNote(post), pictures)
  const incoming: IncomingPost = {
    kind: post.kind ?? 'post',
    // Published below, once it is whole: what is saved after publishing counts as changed since.
    status: post.status === 'published' ? 'draft' : post.status,
    path: post.path,
    title: post.title,
    excerpt: post.excerpt,
    language: post.language,
    body,
    publishedAt: post.status === 'draft' ? null : at,
    createdAt: at,
    updatedAt: at,
    commentsMode: post.kind === 'page' || post.commentsAreOpen === false ? 'closed' : null,
    guid: null,
    authorIds: post.authors.map((slug) => idIn(authors, slug)),
    topicIds: post.topics.map((slug) => idIn(topics, slug)),
    tagIds: post.tags.map((slug) => idIn(tags, slug)),
    accountId: null,
  }
  const { id } = await database().$transaction((tx) => takeInPost(tx, incoming))
  await save(actor, {
    postId: id,
    version: 1,
    body,
    protection: post.protection,
    translationOf: post.translationOf ? idIn(posts, post.translationOf) : null,
    coverId: post.cover ? idIn(pictures, post.cover) : null,
    coverAlt: post.coverAlt ?? '',
    nextStepsMode: post.nextSteps ? 'own' : post.kind === 'page' ? 'none' : 'site',
    nextSteps: (post.nextSteps ?? []).map(stepOf),
  })
  if (post.status === 'published') await publishInThePast(actor, { postId: id, at })
  return id
}

const withNote = ({ note, body }: Post): PostDocument => (note ? doc(p(em(note)), ...body.content) : body)

/** `drawing:NAME` stands for the id of the picture made from that drawing. */
const withPictures = (body: PostDocument, pictures: Ids) =>
  parseDocument(
    JSON.parse(
      JSON.stringify(body).replace(
        /"drawing:([a-z0-9-]+)"/g,
        (_, name: string) => `"${idIn(pictures, name)}"`,
      ),
    ),
  )

async function addTakenDown(path: string, title: string): Promise<void> {
  const empty = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] }
  const at = new Date('2026-02-20T02:00:00Z')
  const { id } = await database().$transaction((tx) =>
    takeInPost(tx, {
      kind: 'post',
      status: 'published',
      path,
      title,
      excerpt: '',
      language: 'en',
      body: parseDocument(empty),
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
      commentsMode: 'closed',
      guid: null,
      authorIds: [],
      topicIds: [],
      tagIds: [],
      accountId: null,
    }),
  )
  await takeDown(actor, { postId: id })
}

async function addComments(comments: Comment[], posts: Ids): Promise<void> {
  const ids = new Map(comments.map(({ key }) => [key, crypto.randomUUID()]))
  await database().$transaction(
    async (tx) => {
      for (const { key, post, parent, name, text, status, at, finding, asStaff, isPicked } of comments) {
        await addDemonstrationComment(tx, {
          id: idIn(ids, key),
          postId: idIn(posts, post),
          parentId: parent ? idIn(ids, parent) : null,
          authorName: name,
          body: text,
          status,
          createdAt: new Date(at),
          asOrganisation: asStaff !== undefined,
          pickedAt: isPicked ? new Date(at) : null,
          findings: finding ? [finding] : [],
        })
      }
    },
    { timeout: 30_000 },
  )
}
