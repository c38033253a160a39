import { takeInAuthor } from '#lib/people/take-in-author.ts'
import { placeTopic, takeInTag, takeInTopic } from '#lib/posts/take-in-terms.ts'
import { keyedDigest } from '#lib/secrets.ts'
import { slugOf } from '#lib/slug.ts'
import { type ImportedKind, listImported, rememberImported } from '../imported-items.ts'
import type { CountName } from '../report.ts'
import type { Bringing, Names } from './bringing.ts'
import { decodeSlug } from './slug.ts'
import type { WxrAuthor, WxrTopic } from './wxr-terms.ts'

/** Brings what posts refer to: their writers, topics and tags. */
export async function bringNames(bringing: Bringing): Promise<Names> {
  const { authors, topics, tags } = bringing.survey
  return {
    authors: await bringAuthors(bringing, authors),
    topics: await bringTopics(bringing, topics),
    tags: await bringEach(bringing, tags, {
      kind: 'tag',
      count: 'tags',
      bring: (tag) => takeInTag(bringing.tx, { slug: termSlug(tag.slug), name: tag.name }),
    }),
  }
}

interface Step<T> {
  kind: ImportedKind
  count: CountName
  bring: (one: T) => Promise<string>
}

async function bringEach<T>(
  { tx, survey, report }: Bringing,
  all: Map<string, T>,
  { kind, count, bring }: Step<T>,
): Promise<Map<string, string>> {
  const known = await listImported(tx, survey.source, kind)
  const fresh: { sourceId: string; ownId: string }[] = []
  for (const [sourceId, one] of all) {
    if (!known.has(sourceId)) fresh.push({ sourceId, ownId: await bring(one) })
  }
  await rememberImported(tx, survey.source, kind, fresh)
  report.count(count, fresh.length)
  return new Map([...known, ...fresh.map(({ sourceId, ownId }) => [sourceId, ownId] as const)])
}

/** A login may be an e-mail address, so that what is remembered of it is a digest. */
async function bringAuthors(
  bringing: Bringing,
  authors: Map<string, WxrAuthor>,
): Promise<Map<string, string>> {
  const byDigest = new Map([...authors].map(([login, author]) => [digestOf(login), author]))
  const ids = await bringEach(bringing, byDigest, {
    kind: 'author',
    count: 'authors',
    bring: (author) => takeInAuthor(bringing.tx, profileOf(author)),
  })
  return new Map([...authors.keys()].map((login) => [login, ids.get(digestOf(login))!]))
}

/** Parents are named by slug, and may come after their children. */
async function bringTopics(bringing: Bringing, topics: Map<string, WxrTopic>): Promise<Map<string, string>> {
  const unplaced: WxrTopic[] = []
  const ids = await bringEach(bringing, topics, {
    kind: 'topic',
    count: 'topics',
    bring: async (topic) => {
      const { id, isNew } = await takeInTopic(bringing.tx, { ...topic, slug: termSlug(topic.slug) })
      if (isNew && topic.parentSlug) unplaced.push(topic)
      return id
    },
  })
  for (const { slug, parentSlug } of unplaced) {
    const parentId = ids.get(parentSlug)
    const placed = parentId && (await placeTopic(bringing.tx, ids.get(slug)!, parentId))
    if (placed) continue
    bringing.report.say(
      'topic_without_parent',
      `The topic “${decodeSlug(slug)}” stands at the top, because the one above it (“${decodeSlug(parentSlug)}”) is not in the file.`,
    )
  }
  return ids
}

function termSlug(slug: string): string {
  return decodeSlug(slug) || 'unnamed'
}

/** Some people sign in by their e-mail address: it never becomes a name or part of an address. */
function profileOf({ login, name }: WxrAuthor): { name: string; slug: string } {
  const shown = withoutHost(name) || withoutHost(login)
  return { name: shown, slug: slugOf(login.includes('@') ? shown : login) || slugOf(shown) || 'author' }
}

function digestOf(login: string): string {
  return Buffer.from(keyedDigest('imported-login', login)).toString('base64url')
}

function withoutHost(name: string): string {
  return name.replace(/^(\S+)@\S+$/, '$1')
}
