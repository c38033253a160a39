import { randomUUIDv7 } from 'node:crypto'
import { type IncomingComment, takeInComments } from '#lib/comments/take-in-comment.ts'
import { commentFromHtml } from '#lib/content/comment-from-html.ts'
import { isWebLink } from '#lib/content/links.ts'
import { wordpressParagraphs } from '#lib/content/wordpress-paragraphs.ts'
import { listImported, rememberImported } from '../imported-items.ts'
import { type CountName, counted } from '../report.ts'
import type { Bringing } from './bringing.ts'
import { type ChosenComment, chooseComments } from './choose-comments.ts'
import type { WxrItem } from './wxr-item.ts'

interface Post {
  id: string
  /** Null where the post was here before this import. */
  path: string | null
}

/** Brings the comments of a post that are not here yet, with their numbers and threads. */
export async function bringComments(bringing: Bringing, item: WxrItem, post: Post): Promise<void> {
  const { tx, survey, report } = bringing
  const { comments, leftOut, orphans } = chooseComments(item.comments)
  for (const [name, number] of Object.entries(leftOut)) report.count(name as CountName, number)
  const ids = comments.map(({ id }) => id)
  const known = post.path || !ids.length ? new Map() : await listImported(tx, survey.source, 'comment', ids)
  report.count('alreadyHere', known.size)
  const fresh = withOurIds(comments, known, { ...bringing, written: item.date ?? bringing.now })
  if (!fresh.length) return
  const taken = await takeInComments(
    tx,
    { postId: post.id, isNew: post.path !== null },
    fresh.map(({ incoming }) => incoming),
  )
  if (!taken) return
  const items = fresh.map(({ sourceId, incoming }) => ({ sourceId, ownId: incoming.id }))
  await rememberImported(tx, survey.source, 'comment', items)
  report.count('comments', fresh.length)
  report.count('waitingComments', fresh.filter(({ incoming }) => incoming.status === 'waiting').length)
  const say = (code: string, what: string) =>
    report.say(code, `${post.path ?? `Post ${item.id}`}: ${what}`, post.path ?? undefined)
  const undated = fresh.filter(({ isDated }) => !isDated).length
  if (orphans) {
    const begin = orphans === 1 ? 'begins a thread of its own' : 'begin threads of their own'
    say('parents_missing', `${counted(orphans, 'reply', 'replies')} to a comment that is not here ${begin}.`)
  }
  if (taken.renumbered) {
    const some = counted(taken.renumbered, 'comment has', 'comments have')
    say('renumbered', `${some} a new number, because the old one is taken.`)
  }
  if (undated)
    say(
      'dates_missing',
      `${counted(undated, 'comment', 'comments')} without a date got the date of the post.`,
    )
}

interface Fresh {
  sourceId: string
  isDated: boolean
  incoming: IncomingComment
}

/** The comments that are new here, each with an id; a reply to one without words moves up to what that answered. */
function withOurIds(
  comments: ChosenComment[],
  known: Map<string, string>,
  { report, written }: Bringing & { written: Date },
): Fresh[] {
  const ownIds = new Map<string, string | null>(known)
  const fresh: Fresh[] = []
  for (const comment of comments) {
    if (known.has(comment.id)) continue
    const body = commentFromHtml(wordpressParagraphs(comment.content))
    const parentId = ownIds.get(comment.parentId) ?? null
    if (!body.trim()) {
      report.count('emptyComments')
      ownIds.set(comment.id, parentId)
      continue
    }
    const id = randomUUIDv7()
    ownIds.set(comment.id, id)
    fresh.push({
      sourceId: comment.id,
      isDated: comment.date !== null,
      incoming: incomingFrom(comment, { id, parentId, body, written }),
    })
  }
  return fresh
}

function incomingFrom(
  { id: number, author, emailIndex, website, date, status }: ChosenComment,
  { written, ...ours }: Pick<IncomingComment, 'id' | 'parentId' | 'body'> & { written: Date },
): IncomingComment {
  return {
    ...ours,
    number: Number(number),
    status,
    authorName: author || 'Anonymous',
    emailIndex: emailIndex || null,
    website: isWebLink(website) ? website : '',
    createdAt: date ?? written,
  }
}
