import { log } from '#lib/log.ts'
import { blockedScreen } from './screens/blocked.ts'
import { disclosureScreen } from './screens/disclosure.ts'
import type { Draft, Finding, Screen, ScreenContext } from './screens/finding.ts'
import { honeypotScreen } from './screens/honeypot.ts'
import { identifyingScreen } from './screens/identifying.ts'
import { linksScreen } from './screens/links.ts'
import { namesScreen } from './screens/names.ts'
import { originScreen } from './screens/origin.ts'
import { personalDetailsScreen } from './screens/personal-details.ts'
import { privateContactScreen } from './screens/private-contact.ts'
import { rateScreen } from './screens/rate.ts'
import { repeatsScreen } from './screens/repeats.ts'
import { spamScreen } from './screens/spam.ts'
import { timingScreen } from './screens/timing.ts'
import { spamScoreOf } from './spam/model.ts'

export const screens: readonly Screen[] = [
  blockedScreen,
  linksScreen,
  repeatsScreen,
  namesScreen,
  privateContactScreen,
  personalDetailsScreen,
  identifyingScreen,
  disclosureScreen,
  spamScreen,
  honeypotScreen,
  timingScreen,
  rateScreen,
  originScreen,
]

const slowMilliseconds = 500

/** What all screens see. One that throws, or takes too long, is itself a finding. */
export function runScreens(draft: Draft, context: ScreenContext, which = screens): Finding[] {
  return which.flatMap((screen) => runScreen(screen, draft, context))
}

function runScreen({ name, look }: Screen, draft: Draft, context: ScreenContext): Finding[] {
  const started = performance.now()
  try {
    const findings = look(draft, context)
    if (performance.now() - started <= slowMilliseconds) return findings
    return [...findings, { screen: name, code: 'late', excerpt: '' }]
  } catch (error) {
    log.warn({ err: error }, `The screen of comments “${name}” failed; the comment is held.`)
    return [{ screen: name, code: 'failed', excerpt: '' }]
  }
}

/** For sorting what waits; where it cannot be told, the screen said so. */
export function scoreDraft(draft: Draft, context: ScreenContext): number | null {
  try {
    return spamScoreOf(context.spamModel, draft)
  } catch {
    return null
  }
}
