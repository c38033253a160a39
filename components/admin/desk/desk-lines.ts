import type { CommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import { arrivedInWords } from '#lib/posts/arrived-in-words.ts'
import type { DeskPost, Few } from '#lib/posts/desk-queries.ts'
import type { Overdue, OverdueKind } from '#lib/posts/overdue.ts'
import type { HeldUp } from '#lib/posts/pictures-on-their-way.ts'
import type { ReviewAsked } from '#lib/posts/review-queries.ts'
import { momentInWords } from '../posts/zoned-time.ts'
import { commentAlarms, commentLines } from './comment-lines.ts'
import type { DeskLine } from './desk-line.ts'

/** What is looked up for the desk; null and empty where the role has nothing to do with it. */
export interface OnDesk {
  overdue: readonly Overdue[]
  heldUp: readonly HeldUp[]
  comments: CommentsOnDesk | null
  reviews: readonly ReviewAsked[]
  drafts: Few
  nextOut: Few
  /** Pictures without words for those who do not see them. */
  undescribed: number
}

interface Time {
  timeZone: string
  now: Date
}

/** One line each, first what hurts, then what others wait for, then what goes on by itself. */
export function deskLines(desk: OnDesk, time: Time): DeskLine[] {
  return [
    ...desk.overdue.filter(isNotPictures).map((one) => overdueLine(one, time)),
    ...desk.heldUp.map((one) => heldUpLine(one, time)),
    ...commentAlarms(desk.comments),
    ...commentLines(desk.comments, time),
    ...desk.reviews.map((one) => reviewLine(one, time)),
    ...draftLines(desk.drafts, time),
    ...pictureLines(desk.undescribed),
    ...nextLines(desk.nextOut, time),
  ]
}

const titled = (title: string): string => (title ? `“${title}”` : 'A post without a title')
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const since = (at: Date, { timeZone, now }: Time): string => momentInWords(at, timeZone, now)

type ToSay = Overdue & { kind: Exclude<OverdueKind, 'pictures'> }

/** Posts that wait for pictures have a line that says how many are there. */
const isNotPictures = (one: Overdue): one is ToSay => one.kind !== 'pictures'

function overdueLine(one: ToSay, time: Time): DeskLine {
  const { kind, post, count } = one
  return {
    key: `overdue ${kind} ${post?.id ?? ''}`,
    level: 'hurts',
    href: overdueHref(one),
    text: {
      update: `${titled(post?.title ?? '')} should have its new text by now`,
      letter: `The letter for ${titled(post?.title ?? '')} should have gone out`,
      purge: `${counted(count, 'page', 'pages')} may be old for readers: the CDN does not answer`,
      trash: `${counted(count, 'post', 'posts')} should have left the trash by now`,
    }[kind],
    beside: `Since ${since(one.since, time)}. Nothing is lost.`,
  }
}

function overdueHref({ kind, post }: Overdue): string {
  if (kind === 'letter') return '/admin/readers/letters'
  if (kind === 'trash') return '/admin/posts?status=trashed'
  return post ? `/admin/posts/${post.id}` : '/admin/settings/site'
}

const heldUpLine = ({ id, title, dueAt, arrived }: HeldUp, time: Time): DeskLine => ({
  key: `held up ${id}`,
  level: 'hurts',
  href: `/admin/posts/${id}`,
  text: `${titled(title)} waits for its pictures`,
  beside: `${arrivedInWords(arrived)}. It was due ${since(dueAt, time)}, and goes out once all are here.`,
})

function reviewLine({ postId, title, askedBy, note, at, isMine }: ReviewAsked, time: Time): DeskLine {
  const who = askedBy ?? 'Somebody'
  return {
    key: `review ${postId}`,
    level: 'asks',
    href: `/admin/posts/${postId}`,
    text: `${who} asks ${isMine ? 'you' : 'for somebody'} to read ${titled(title)}`,
    beside: [note && `“${note}”`, `Asked ${since(at, time)}.`].filter(Boolean).join(' '),
  }
}

function draftLines({ posts, count }: Few, time: Time): DeskLine[] {
  const lines = posts.map(
    ({ id, title, at }: DeskPost): DeskLine => ({
      key: `draft ${id}`,
      level: 'goes on',
      href: `/admin/posts/${id}`,
      text: `Go on with ${titled(title)}`,
      beside: `Changed ${since(at, time)}.`,
    }),
  )
  const more = count - posts.length
  return more > 0
    ? [
        ...lines,
        {
          key: 'drafts',
          level: 'goes on',
          href: '/admin/posts?status=draft',
          text: `${counted(more, 'more draft', 'more drafts')} of yours`,
        },
      ]
    : lines
}

const pictureLines = (count: number): DeskLine[] =>
  count === 0
    ? []
    : [
        {
          key: 'undescribed',
          level: 'goes on',
          href: '/admin/pictures/describe',
          text: `${counted(count, 'picture says', 'pictures say')} nothing to those who do not see`,
        },
      ]

function nextLines({ posts, count }: Few, time: Time): DeskLine[] {
  const [first] = posts
  if (!first) return []
  return [
    {
      key: 'next',
      level: 'goes on',
      href: count === 1 ? `/admin/posts/${first.id}` : '/admin/posts?status=scheduled',
      text: `Next out: ${titled(first.title)}, ${since(first.at, time)}`,
      ...(count > 1 && { beside: `And ${counted(count - 1, 'more is', 'more are')} scheduled.` }),
    },
  ]
}
