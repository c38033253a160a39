import type { WaitingPile } from '#lib/comments/queue/waiting-piles.ts'
import { findingInWords } from '#lib/comments/screens/finding-words.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'

/** In the order in which they are looked at. */
export const pilesInOrder = ['safety', 'team', 'known', 'newcomer', 'sharp', 'spam'] as const

const words: Record<CommentPile, [one: string, many: string]> = {
  safety: ['needs whoever looks after safety', 'need whoever looks after safety'],
  team: ['is written to the team alone', 'are written to the team alone'],
  known: ['is by somebody we know', 'are by people we know'],
  newcomer: ['is by somebody new', 'are by new people'],
  sharp: ['is sharp or reported', 'are sharp or reported'],
  spam: ['is probably spam', 'are probably spam'],
}

/** "2 are by new people: has a link (1)". No name and no text of a comment is in it. */
export function pileInWords({
  pile,
  count,
  reasons,
}: Pick<WaitingPile, 'pile' | 'count' | 'reasons'>): string {
  const said = `${count >= 1_000 ? '1,000 or more' : count} ${words[pile][count === 1 ? 0 : 1]}`
  if (pile === 'safety' || reasons.length === 0) return said
  const seen = reasons.map((one) => `${lower(findingInWords(one.code))} (${one.count})`)
  return `${said}: ${seen.join('; ')}`
}

const lower = (sentence: string): string => sentence.replace(/^./, (first) => first.toLowerCase())

export const inOrder = <P extends { pile: CommentPile }>(piles: readonly P[]): P[] =>
  pilesInOrder.flatMap((pile) => piles.filter((one) => one.pile === pile))

export const reportsInWords = (reports: number): string =>
  reports === 1
    ? 'A reader reports a comment that is on a page'
    : `${reports >= 1_000 ? '1,000 or more' : reports} reports are about comments on a page`
