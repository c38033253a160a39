import { toText } from '#lib/content/to-text.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import {
  findMatchingPublicWords,
  findNearestPublicWords,
  searchPublicPosts,
} from '#lib/database/public-search.ts'
import { authorColumns, type PostCard, withDocument } from '../public-view.ts'
import { distance } from './distance.ts'
import { mostPages, type Query, queryOf, readQuery } from './query.ts'
import { marked, type Piece, snippetOf } from './snippet.ts'
import { type Word, wordsOf } from './words.ts'

/** What the page of results shows of a post. */
type FoundPost = Pick<PostCard, 'id' | 'path' | 'title' | 'language' | 'publishedAt' | 'authors'>

export interface Hit {
  post: FoundPost
  title: Piece[]
  snippet: Piece[]
}

export interface Found {
  hits: Hit[]
  total: number
  /** More than so many are not looked through. */
  most: number
  pages: number
  /** What was searched for in place of what was typed, because nothing holds that. */
  instead: string | null
}

const most = 2_000
const perPage = 10

/** Public posts and pages that hold every word, in any form of it, the most fitting first. */
export async function findPublicMatches(asked: string, { page }: { page: number }): Promise<Found> {
  const query = readQuery(asked)
  if (query.words.length === 0) return { hits: [], total: 0, most, pages: 0, instead: null }
  const found = await pageOfMatches(query, page)
  if (found.total > 0 || page > 1) return { ...found, instead: null }
  const corrected = await correct(query)
  if (!corrected) return { ...found, instead: null }
  return { ...(await pageOfMatches(corrected, page)), instead: corrected.words.join(' ') }
}

async function pageOfMatches(query: Query, page: number): Promise<Omit<Found, 'instead'>> {
  const rows = await searchPublicPosts(query, { skip: (page - 1) * perPage, shown: perPage })
  const total = rows[0]?.total ?? 0
  return {
    hits: await hitsOf(
      rows.map(({ post_id }) => post_id),
      query,
    ),
    total,
    most,
    pages: Math.min(mostPages, Math.ceil(total / perPage)),
  }
}

const columns = {
  id: true,
  path: true,
  title: true,
  excerpt: true,
  language: true,
  publishedAt: true,
  body: true,
  authors: authorColumns,
} satisfies Prisma.PublicPostSelect

type Row = Prisma.PublicPostGetPayload<{ select: typeof columns }>

interface Text {
  post: FoundPost
  text: string
  title: Word[]
  words: Word[]
}

async function hitsOf(ids: string[], query: Query): Promise<Hit[]> {
  if (ids.length === 0) return []
  const rows = await publicDatabase().publicPost.findMany({
    where: { id: { in: ids } },
    select: columns,
  })
  const texts = new Map(rows.map((row) => [row.id, textOf(row)]))
  const inOrder = ids.flatMap((id) => texts.get(id) ?? [])
  const shown = [
    ...new Set(inOrder.flatMap(({ title, words }) => [...title, ...words].map(({ word }) => word))),
  ]
  const matching = new Set((await findMatchingPublicWords(shown, query)).map(({ word }) => word))
  const isMatch = (word: string) => matching.has(word)
  return inOrder.map(({ post, text, title, words }) => ({
    post,
    title: marked(post.title, title, isMatch),
    snippet: snippetOf(text, words, isMatch),
  }))
}

/** The longest text in which a passage is looked for, in UTF-16 units. */
const mostText = 60_000

function textOf(row: Row): Text {
  const { body, excerpt, authors, ...shown } = withDocument(row)
  const post = { ...shown, authors: authors.map(({ author }) => author) }
  const text = `${excerpt ? `${excerpt} ` : ''}${toText(body)}`.replace(/\s+/g, ' ').trim().slice(0, mostText)
  return { post, text, title: wordsOf(post.title), words: wordsOf(text) }
}

/** Each word costs two questions more. */
const mostCorrected = 6

/** Null where no word is misspelt, or nothing alike is known. */
async function correct({ words }: Query): Promise<Query | null> {
  if (words.length > mostCorrected) return null
  const corrected: string[] = []
  for (const word of words) corrected.push((await isKnown(word)) ? word : ((await nearest(word)) ?? word))
  return corrected.some((word, at) => word !== words[at]) ? queryOf(corrected) : null
}

async function isKnown(word: string): Promise<boolean> {
  return (await searchPublicPosts(queryOf([word]), { skip: 0, shown: 1 })).length > 0
}

/** One slip in a short word, two in a long one. */
async function nearest(word: string): Promise<string | undefined> {
  const most = word.length < 6 ? 1 : 2
  const near = (await findNearestPublicWords(word)).map((row) => ({ ...row, off: distance(row.word, word) }))
  return near.filter(({ off }) => off <= most).sort((one, other) => one.off - other.off)[0]?.word
}
