import { blanksAreFilled } from './checks/blanks.ts'
import type { Check, CheckContext, Finding } from './checks/finding.ts'
import { headingsAreInOrder, headingsHaveText } from './checks/headings.ts'
import { linksFindTheirPlace, linksLeadSomewhere, linksSayWhere } from './checks/links.ts'
import { coverIsDescribed, picturesAreDescribed, picturesHaveCredit } from './checks/pictures.ts'
import { isEasyToRead } from './checks/reading-ease.ts'
import { bodyIsThere, excerptIsThere, protectionIsAnswered, titleIsThere } from './checks/required.ts'
import type { Snapshot } from './snapshot.ts'

export type { CheckContext, Finding } from './checks/finding.ts'

/** All that is looked at before readers see something, for the screen, for every command and the command line. */
const checks: readonly Check[] = [
  titleIsThere,
  bodyIsThere,
  blanksAreFilled,
  picturesAreDescribed,
  coverIsDescribed,
  protectionIsAnswered,
  linksLeadSomewhere,
  headingsAreInOrder,
  excerptIsThere,
  linksFindTheirPlace,
  linksSayWhere,
  headingsHaveText,
  picturesHaveCredit,
  isEasyToRead,
]

const order = ['blocks', 'asks', 'hint']

/** The gravest first. */
export const check: Check = (post, context) =>
  checks
    .flatMap((one) => one(post, context))
    .sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level))

/**
 * What holds up an update of what is out already: only what it brings with it. Taking something away is
 * never stopped, except that a post without a title could not be found again.
 */
export function checkUpdate(before: Snapshot, after: Snapshot, context: CheckContext): Finding[] {
  const known = new Set(check(before, context).map(identity))
  return check(after, context).filter((finding) => {
    if (finding.level === 'hint' || finding.code === 'body') return false
    return !known.has(identity(finding))
  })
}

const identity = ({ code, about = '' }: Finding): string => `${code} ${about}`
