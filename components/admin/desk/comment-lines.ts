import type { CommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import type { ChainStep } from '#lib/comments/try-chain.ts'
import { dayInWords } from '../people/day-in-words.ts'
import { momentInWords } from '../posts/zoned-time.ts'
import type { DeskLine } from './desk-line.ts'
import { inOrder, pileInWords, reportsInWords } from './pile-words.ts'
import { freshWords, spanWords } from './waiting-words.ts'

/** What should not be so, what concerns somebody's safety first. */
export function commentAlarms(comments: CommentsOnDesk | null): DeskLine[] {
  if (!comments) return []
  return [
    ...lateLines(comments.late),
    ...mailLines(comments.mail),
    ...trialLines(comments.trial),
    ...spamLines(comments.spam),
  ]
}

const queue = '/admin/comments'
const team = '/admin/comments/team'

function lateLines(late: CommentsOnDesk['late']): DeskLine[] {
  const safety = late.find(({ pile }) => pile === 'safety')
  const others = late.filter(({ pile }) => pile !== 'safety').map(({ oldestSeconds }) => oldestSeconds)
  const line = { level: 'hurts', href: queue } as const
  const lines: DeskLine[] = []
  if (safety) {
    const text = `What needs whoever looks after safety has waited ${spanWords(safety.oldestSeconds)}`
    lines.push({ ...line, key: 'late safety', text })
  }
  if (others.length > 0) {
    const text = `Comments wait longer than they should, one ${spanWords(Math.max(...others))}`
    lines.push({ ...line, key: 'late', text })
  }
  return lines
}

const mailWords: Record<
  Exclude<CommentsOnDesk['mail'], 'works'>,
  [text: string, beside: string, href: string]
> = {
  missing: [
    'Nobody is told of what waits: there is no mail server',
    'If somebody writes that they are in danger, that reaches nobody until you look here. Mail needs SMTP_URL.',
    team,
  ],
  failing: [
    'The team cannot be told what waits: mail to it is not taken',
    'If somebody writes that they are in danger, that reaches nobody until you look here. Look at SMTP_URL and at the mail server.',
    team,
  ],
  unread: [
    'Nobody who looks after safety wants mail',
    'If somebody writes that they are in danger, that reaches nobody until you look here. Each chooses on their account’s page.',
    '/admin/account',
  ],
}

function mailLines(mail: CommentsOnDesk['mail']): DeskLine[] {
  if (mail === 'works') return []
  const [text, beside, href] = mailWords[mail]
  return [{ key: 'mail', level: 'hurts', href, text, beside }]
}

const stepWords: Record<ChainStep, string> = {
  form: 'the form took nothing',
  honeypot: 'the field that people do not see held nothing',
  queue: 'what was held did not come into the queue',
  mail: 'the mail server did not answer',
}

function trialLines(trial: CommentsOnDesk['trial']): DeskLine[] {
  if (!trial || (trial.failed.length === 0 && !trial.isOld)) return []
  const line = { key: 'trial', level: 'hurts', href: queue } as const
  if (trial.failed.length === 0)
    return [{ ...line, text: 'The nightly trial of the comments has not run for two days' }]
  return [
    {
      ...line,
      text: `Last night’s trial of the comments failed: ${trial.failed.map((step) => stepWords[step]).join('; ')}`,
      beside: 'Nothing is lost: what a check cannot look at waits for a person.',
    },
  ]
}

const spamLines = ({ isIdle }: CommentsOnDesk['spam']): DeskLine[] =>
  isIdle
    ? [
        {
          key: 'spam',
          level: 'hurts',
          href: '/admin/comments/numbers',
          text: 'What is spam is not learned from your decisions',
          beside: 'For days now. Nothing is lost: what it cannot sort waits for a person as before.',
        },
      ]
    : []

/** What waits, and what was said to readers meanwhile. */
export function commentLines(
  comments: CommentsOnDesk | null,
  time: { timeZone: string; now: Date },
): DeskLine[] {
  if (!comments) return []
  return [
    ...surgeLines(comments),
    ...reportLines(comments),
    ...waitingLines(comments),
    ...switchLines(comments, time),
  ]
}

const surgeLines = ({ surge }: CommentsOnDesk): DeskLine[] =>
  surge === null
    ? []
    : [
        {
          key: 'surge',
          level: 'asks',
          href: team,
          text: `${surge >= 1_000 ? '1,000 or more' : surge} comments came within an hour: pause new ones?`,
          beside: 'For 24 hours, in one press. What waits stays, and the team can still be written to.',
        },
      ]

const reportLines = ({ reports }: CommentsOnDesk): DeskLine[] =>
  reports === 0 ? [] : [{ key: 'reports', level: 'asks', href: queue, text: reportsInWords(reports) }]

function waitingLines({ piles, sinceYesterday }: CommentsOnDesk): DeskLine[] {
  const safety = piles.find(({ pile }) => pile === 'safety')
  const others = inOrder(piles.filter(({ pile }) => pile !== 'safety'))
  const waiting = others.reduce((sum, { count }) => sum + count, 0)
  const lines: DeskLine[] = []
  if (safety) {
    const text = `${safety.count === 1 ? '1 comment needs' : `${safety.count} comments need`} whoever looks after safety`
    lines.push({ key: 'safety', level: 'asks', href: queue, text })
  }
  if (waiting > 0) {
    const oldestSeconds = Math.max(...others.map((one) => one.oldestSeconds))
    lines.push({
      key: 'comments',
      level: 'asks',
      href: queue,
      text: freshWords({ waiting, sinceYesterday, oldestSeconds }),
      beside: `${others.map(pileInWords).join(', ')}.`,
    })
  }
  return lines
}

function switchLines(
  { pausedUntil, awayUntil }: CommentsOnDesk,
  { timeZone, now }: { timeZone: string; now: Date },
) {
  const lines: DeskLine[] = []
  const line = { level: 'goes on', href: team } as const
  if (pausedUntil) {
    const end = momentInWords(pausedUntil, timeZone, now)
    lines.push({ ...line, key: 'paused', text: `No new comments until ${end}` })
  }
  if (awayUntil) {
    lines.push({
      ...line,
      key: 'away',
      text: `Readers are told that you are away until ${dayInWords(awayUntil)}`,
    })
  }
  return lines
}
