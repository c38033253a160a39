import { atAGlance, type KnownName, knownName } from './at-a-glance.ts'
import type { Screen } from './finding.ts'

const offices = ['admin', 'administrator', 'moderator', 'editor', 'staff', 'team', 'support'].map(knownName)
/** Below this a letter more or less makes another name (Dara, Sara), and many names have it in them. */
const longEnough = 7

/**
 * Somebody who writes under the name of staff, of an author, of the organisation, or of a reader who is known here and
 * did not prove to be them; also with a disguised letter, or something around it.
 */
export const namesScreen: Screen = {
  name: 'names',
  look(draft, { ownNames, regularNames }) {
    const given = atAGlance(draft.name)
    const isTheirs = draft.provedNames.some((name) => atAGlance(name) === given)
    const resembles = ({ letters }: KnownName) =>
      isAlike(given, letters) || (!isTheirs && isWithin(given, letters))
    const ours = [...ownNames, ...offices].find(resembles)
    if (ours) return [{ screen: 'names', code: 'name_of_ours', excerpt: ours.name }]
    const regular = isTheirs ? undefined : regularNames.find(resembles)
    return regular ? [{ screen: 'names', code: 'name_of_regular', excerpt: regular.name }] : []
  },
}

/** "Sokha Merrin, editor". */
const isWithin = (given: string, own: string): boolean => own.length >= longEnough && given.includes(own)

function isAlike(given: string, own: string): boolean {
  if (!given || !own) return false
  return given === own || (own.length >= longEnough && differByOne(given, own))
}

/** One letter added, left out, changed, or two neighbours swapped. */
function differByOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [left, right] = [one.slice(start), other.slice(start)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  )
}
