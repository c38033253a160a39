import type { CommentAudience, CommentPile } from '#lib/database/generated/enums.ts'
import type { Finding } from './screens/finding.ts'
import { pileOfFinding } from './screens/finding-words.ts'

interface Screened {
  audience: CommentAudience
  /** `open`: new people wait. `held`: everybody does. */
  mode: 'open' | 'held'
  /** Proved, and approved before; see known.ts. */
  isKnown: boolean
  findings: readonly Finding[]
}

/**
 * What becomes of a new comment. Only a person who is known appears at once, where nothing was found: trust skips no
 * screen. No machine declines: the worst that findings do is to wait for a person.
 */
export function decide(comment: Screened): 'approved' | 'waiting' {
  const { audience, mode, isKnown, findings } = comment
  const mayAppear = audience === 'page' && mode === 'open' && isKnown && findings.length === 0
  return mayAppear ? 'approved' : 'waiting'
}

const mostPressing = ['safety', 'spam', 'sharp'] as const

/** Where a comment lies in the queue while it waits. */
export function pileOf({ audience, isKnown, findings }: Omit<Screened, 'mode'>): CommentPile {
  const piles = new Set(findings.map(({ code }) => pileOfFinding(code)))
  const pressing = mostPressing.find((pile) => piles.has(pile))
  if (pressing === 'safety') return pressing
  if (audience === 'team') return 'team'
  return pressing ?? (isKnown ? 'known' : 'newcomer')
}
