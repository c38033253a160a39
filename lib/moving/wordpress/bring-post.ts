import type { Note } from '#lib/content/import-notes.ts'
import { excerptOf } from '#lib/content/to-text.ts'
import { type TakenPost, takeInPost } from '#lib/posts/take-in-post.ts'
import { rememberImported } from '../imported-items.ts'
import { bodyOfItem, type ItemBody } from './body-of-item.ts'
import type { Bringing, Names } from './bringing.ts'
import { pathOfItem } from './path-of-item.ts'
import { reasons, statusOfItem } from './status-of-item.ts'
import type { WxrItem, WxrTermUse } from './wxr-item.ts'

/** Lists show it where its writer gave none. */
const excerptLetters = 220

/** Brings one post or page without its comments. */
export async function bringPost(bringing: Bringing, names: Names, item: WxrItem): Promise<TakenPost> {
  const { tx, survey, report, accountId, now } = bringing
  const wish = pathOfItem(item, survey, now)
  const body = bodyOfItem(item, survey)
  const { status, publishedAt, because } = body.refused
    ? { status: 'draft' as const, publishedAt: null }
    : statusOfItem(item, now)
  const written = item.date ?? now
  const taken = await takeInPost(tx, {
    kind: item.type === 'page' ? 'page' : 'post',
    status,
    path: wish.path,
    title: item.title || 'Untitled',
    excerpt: item.excerpt || excerptOf(body.document, excerptLetters),
    language: survey.language,
    body: body.document,
    publishedAt,
    createdAt: written,
    updatedAt: item.modified ?? written,
    commentsMode: item.commentsClosed ? 'closed' : null,
    guid: item.guid || null,
    authorIds: idsOf([item.creator], names.authors),
    topicIds: idsOf(slugsOf(item.topics), names.topics),
    tagIds: idsOf(slugsOf(item.tags), names.tags),
    accountId,
  })
  await rememberImported(tx, survey.source, 'post', [{ sourceId: item.id, ownId: taken.id }])
  report.count(item.type === 'page' ? 'pages' : 'posts')
  if (!wish.kept && status === 'published')
    say(bringing, taken, 'address_made', 'its old address had no words in it; this is the new one.')
  if (because) say(bringing, taken, because, `it came in as a draft, because ${reasons[because]}.`)
  if (!item.title) say(bringing, taken, 'no_title', 'it had no title.')
  if (/\ufffd/.test(item.title + item.content))
    say(bringing, taken, 'damaged_letters', 'some of its letters are damaged in the file.')
  sayChanges(bringing, taken, wish.path)
  sayBody(bringing, taken, body)
  return taken
}

function slugsOf(uses: WxrTermUse[]): string[] {
  return uses.map(({ slug }) => slug)
}

function idsOf(keys: string[], known: Map<string, string>): string[] {
  return [...new Set(keys.flatMap((key) => known.get(key) ?? []))]
}

function say({ report }: Bringing, { path }: TakenPost, code: string, what: string): void {
  report.say(code, `${path}: ${what}`, path)
}

function sayChanges(bringing: Bringing, taken: TakenPost, wish: string): void {
  const words: Record<TakenPost['changes'][number], string> = {
    path_reserved: `it stands here, because ${wish} is an address of Lamplight itself.`,
    path_taken: `it stands here, because something else stands at ${wish}.`,
    path_was_emptied: `it came in as a draft, because its address ${wish} was emptied here on purpose.`,
    guid_taken: 'feed readers may show it as new, because another one has the same mark (guid).',
  }
  for (const change of taken.changes) say(bringing, taken, change, words[change])
}

function sayBody(bringing: Bringing, taken: TakenPost, { notes, refused }: ItemBody): void {
  if (refused) say(bringing, taken, 'text_not_brought', `it is a draft without its text. ${refused}`)
  for (const [kind, some] of Map.groupBy(notes, (note) => note.kind)) {
    if (kind === 'picture_left_out') bringing.report.count('picturesLinked', some.length)
    else say(bringing, taken, kind, `${noteWords[kind]}: ${detailsOf(some)}.`)
  }
}

const noteWords: Record<Exclude<Note['kind'], 'picture_left_out'>, string> = {
  embed_left_out: 'what played or showed here from elsewhere is a link now',
  link_left_out: 'links that lead nowhere were taken off their words',
  formatting_left_out: 'words stay, their looks do not',
  element_left_out: 'parts that cannot be kept were left out',
  kept_as_html: 'kept as HTML, as it was',
  shortcode_left_as_text: 'codes of plugins stay as they were written',
  block_left_out: 'blocks of plugins or of the theme were left out',
}

function detailsOf(notes: Note[]): string {
  const some = notes.slice(0, 5).map(({ detail }) => shortened(detail))
  return notes.length > 5 ? `${some.join(', ')} and ${notes.length - 5} more` : some.join(', ')
}

function shortened(detail: string): string {
  return detail.length > 120 ? `${detail.slice(0, 119)}…`.toWellFormed() : detail
}
