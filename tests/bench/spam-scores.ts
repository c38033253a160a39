import { featuresOf } from '#lib/comments/spam/features.ts'
import { type Lesson, learn, weigh } from '#lib/comments/spam/learn.ts'
import { marginOf, reasonsOf } from '#lib/comments/spam/model.ts'

/** One comment of a labelled file. */
export interface Labelled {
  text: string
  isSpam: boolean
  group: string
}

export interface Scored {
  isSpam: boolean
  group: string
  /** 0 to 1. */
  score: number
}

/** Each group is scored by a model that learned from all others. */
export function leaveOneGroupOut(comments: readonly Labelled[]): Scored[] {
  const lessons = comments.map(lessonOf)
  return [...new Set(comments.map(({ group }) => group))].flatMap((group) => {
    const { weights, bias } = weigh(lessons.filter((lesson) => lesson.group !== group))
    return lessons
      .filter((lesson) => lesson.group === group)
      .map(({ features, isSpam }) => ({ isSpam, group, score: sigmoid(marginOf(weights, bias, features)) }))
  })
}

/** What speaks most for spam over all comments, as moderators read it. */
export async function topReasons(comments: readonly Labelled[], most: number): Promise<string[]> {
  const lessons = comments.map(lessonOf)
  const model = await learn(lessons)
  const often = new Map<string, number>()
  for (const lesson of lessons.filter(({ isSpam }) => isSpam))
    for (const reason of reasonsOf(model, lesson.features)) often.set(reason, (often.get(reason) ?? 0) + 1)
  return [...often]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([reason]) => reason)
}

const lessonOf = ({
  text,
  isSpam,
  group,
}: Labelled): Lesson & { group: string; features: ReturnType<typeof featuresOf> } => ({
  features: featuresOf({ name: '', body: text, website: '' }),
  isSpam,
  group,
})

const sigmoid = (margin: number): number => 1 / (1 + Math.exp(-margin))

/** How likely a spam comment scores above an honest one; ties count half. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score)
  const spam = scored.filter(({ isSpam }) => isSpam).length
  const honest = scored.length - spam
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let until = from
    while (until < sorted.length && sorted[until]!.score === sorted[from]!.score) until += 1
    const rank = (from + 1 + until) / 2
    ranks += rank * sorted.slice(from, until).filter(({ isSpam }) => isSpam).length
    from = until
  }
  return (ranks - (spam * (spam + 1)) / 2) / (spam * honest)
}

export const accuracy = (scored: readonly Scored[]): number =>
  scored.filter(({ score, isSpam }) => score >= 0.5 === isSpam).length / scored.length

/** Of the spam, how much scores above all but that share of the honest comments. */
export function recallAt(mistakes: number, scored: readonly Scored[]): number {
  const honest = scored.filter(({ isSpam }) => !isSpam).map(({ score }) => score)
  honest.sort((one, other) => other - one)
  const limit = honest[Math.floor(honest.length * mistakes)] ?? 0
  const spam = scored.filter(({ isSpam }) => isSpam)
  return spam.filter(({ score }) => score > limit).length / spam.length
}

const draws = 1_000

/** 95 %, by drawing the comments again and again; the same each time. */
export function interval(scored: readonly Scored[], measure: (drawn: Scored[]) => number): [number, number] {
  let state = 7
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const measured = Array.from({ length: draws }, () =>
    measure(scored.map(() => scored[Math.floor(next() * scored.length)]!)),
  ).filter(Number.isFinite)
  measured.sort((one, other) => one - other)
  return [measured[Math.floor(measured.length * 0.025)]!, measured[Math.floor(measured.length * 0.975)]!]
}
