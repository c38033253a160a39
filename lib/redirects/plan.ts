import { pathForms } from '#lib/posts/address.ts'
import { circlesIn, endsIn } from './graph.ts'
import { type ReadTarget, readSource, readTarget } from './read-address.ts'

/** One redirect as it is wished for, with the line of the file that it stands on. */
export interface Wish {
  line: number
  from: string
  to: string
  permanent: boolean
}

export interface Stored {
  path: string
  target: string
  permanent: boolean
}

export type Deed = 'new' | 'change' | 'same' | 'refused'

export interface Planned {
  line: number
  deed: Deed
  /** As it will be stored; as it was written where it is refused. */
  path: string
  target: string
  permanent: boolean
  /** Why it is refused, as a sentence; about which of the two. */
  problem?: { field: 'from' | 'to'; message: string }
  /** Where it was written to lead, when that only leads on: it leads to the end at once. */
  by?: string
  /** Where it leads until now. */
  was?: string
}

export interface Plan {
  lines: Planned[]
  /** Known ones that led to an address which leads on now: they lead to the end at once. */
  moved: Stored[]
}

export interface Known {
  redirects: readonly Stored[]
  /** Public posts and pages, without a final slash. */
  living: ReadonlySet<string>
  /** The site's origin, where it is known: its own URLs are paths. */
  origin: string | undefined
}

interface Read extends Wish {
  key: string
  path: string
  target: ReadTarget
}

/** The address without its final slash, by which both forms of it are one. */
export const keyOf = (path: string): string => pathForms(path)[0]

/** What each wish will do among the others and what is there: no circle, no chain, nothing over a living post. */
export function planRedirects(wishes: readonly Wish[], known: Known): Plan {
  const stored = new Map(known.redirects.map((one) => [keyOf(one.path), one]))
  const there = new Map(known.redirects.map((one) => [keyOf(one.path), storedTarget(one)]))
  const outcomes = readAll(wishes, known)
  const circles = circlesIn(new Map([...there, ...targetsOf(outcomes)]))
  const lines = outcomes.map((one) => {
    const circle = 'key' in one ? circles.get(one.key) : undefined
    return circle ? refused(one, 'to', `This would lead in a circle: ${around(circle, one)}.`) : one
  })
  const accepted = targetsOf(lines)
  const ends = endsIn(new Map([...there, ...accepted]))
  return {
    lines: lines.map((one) =>
      'key' in one ? planned(one, stored.get(one.key), ends.get(one.key) ?? one.target.url) : one,
    ),
    moved: known.redirects
      .filter(({ path }) => !accepted.has(keyOf(path)))
      .map((one) => ({ ...one, target: ends.get(keyOf(one.path)) ?? one.target }))
      .filter(({ path, target }) => target !== stored.get(keyOf(path))!.target),
  }
}

const targetsOf = (outcomes: readonly (Read | Planned)[]): Map<string, ReadTarget> =>
  new Map(outcomes.flatMap((one) => ('key' in one ? [[one.key, one.target] as const] : [])))

/** What is stored was read once already. */
function storedTarget({ target }: Stored): ReadTarget {
  const read = readTarget(target, undefined)
  return 'problem' in read ? { url: target, key: null } : read
}

function around(circle: readonly string[], one: Read | Planned): string {
  const at = 'key' in one ? circle.indexOf(one.key) : 0
  const turned = [...circle.slice(at), ...circle.slice(0, at)]
  return [...turned, turned[0]].join(' → ')
}

function readAll(wishes: readonly Wish[], { living, origin }: Known): (Read | Planned)[] {
  const lines = new Map<string, number>()
  return wishes.map((wish) => {
    const source = readSource(wish.from, origin)
    if ('problem' in source) return refused(wish, 'from', source.problem)
    const key = keyOf(source.path)
    if (living.has(key)) {
      return refused(wish, 'from', 'A post or page stands at this address, and readers see that.')
    }
    const earlier = lines.get(key)
    if (earlier !== undefined) return refused(wish, 'from', `Line ${earlier} has this address already.`)
    lines.set(key, wish.line)
    const target = readTarget(wish.to, origin)
    if ('problem' in target) return refused(wish, 'to', target.problem)
    return { ...wish, key, path: source.path, target }
  })
}

const refused = (wish: Wish | Planned, field: 'from' | 'to', message: string): Planned => ({
  line: wish.line,
  permanent: wish.permanent,
  ...('from' in wish ? { path: wish.from, target: wish.to } : { path: wish.path, target: wish.target }),
  deed: 'refused',
  problem: { field, message },
})

function planned(read: Read, before: Stored | undefined, target: string): Planned {
  const { line, permanent } = read
  const isSame = before?.target === target && before.permanent === permanent
  return {
    ...{ line, permanent, target },
    path: before?.path ?? read.path,
    deed: isSame ? 'same' : before ? 'change' : 'new',
    ...(target !== read.target.url && { by: read.target.url }),
    ...(before && !isSame && { was: before.target }),
  }
}
