import { type Features, size } from './features.ts'
import { marginOf, type SpamModel } from './model.ts'

export interface Lesson {
  features: Pick<Features, 'places' | 'values'>
  isSpam: boolean
}

/** How far one lesson may pull: small for a model that stays near zero. */
const pull = 8
/** Of many lessons fewer rounds say the same. */
const rounds = { fewest: 3, most: 20, visits: 200_000_000 }
const folds = 5
const usualRarity = 5
const fewestLessons = 3
/** Of honest comments, how many may be held by mistake. */
const mistakes = 0.01
const lowestThreshold = 0.5

/** The same lessons in the same order give the same model. */
export async function learn(lessons: readonly Lesson[]): Promise<SpamModel> {
  const { weights, bias } = weigh(lessons)
  return { weights, bias, threshold: await calibrate(lessons) }
}

export function weigh(lessons: readonly Lesson[]): Pick<SpamModel, 'weights' | 'bias'> {
  const rarity = rarityIn(lessons)
  const state = descend(lessons.map((lesson) => ({ ...lesson, features: scaled(lesson.features, rarity) })))
  state.weights.forEach((weight, place) => {
    if (weight !== 0) state.weights[place] = weight * rarity[place]!
  })
  return state
}

/**
 * Inverse document frequency: what stands in every comment says little. What stands in hardly any is chance, or
 * somebody's own, and is not learned at all. It ends in the weights themselves.
 */
function rarityIn(lessons: readonly Lesson[]): Float32Array {
  const seen = new Float32Array(size)
  for (const { features } of lessons) for (const place of new Set(features.places)) seen[place]! += 1
  return seen.map((count) =>
    count < fewestLessons ? 0 : (Math.log((1 + lessons.length) / (1 + count)) + 1) / usualRarity,
  )
}

const scaled = ({ places, values }: Lesson['features'], rarity: Float32Array): Lesson['features'] => ({
  places,
  values: values.map((value, at) => value * rarity[places[at]!]!),
})

function descend(lessons: readonly Lesson[]): Pick<SpamModel, 'weights' | 'bias'> {
  const state = { weights: new Float32Array(size), bias: 0 }
  const pulls = pullsOf(lessons)
  const duals = new Float64Array(lessons.length)
  const lengths = lessons.map(
    ({ features }) => 1 + features.values.reduce((sum, value) => sum + value * value, 0),
  )
  const random = randomFrom(20_261_126)
  const order = lessons.map((_, at) => at)
  for (let round = roundsFor(lessons); round > 0; round -= 1) {
    shuffle(order, random)
    for (const at of order) {
      const { features, isSpam } = lessons[at]!
      const side = isSpam ? 1 : -1
      const most = isSpam ? pulls.spam : pulls.honest
      const margin = side * marginOf(state.weights, state.bias, features)
      const next = bestDual({ dual: duals[at]!, most, length: lengths[at]!, margin })
      const step = side * (next - duals[at]!)
      duals[at] = next
      state.bias += step
      const { places, values } = features
      for (let one = 0; one < places.length; one += 1) state.weights[places[one]!]! += step * values[one]!
    }
  }
  return state
}

function roundsFor(lessons: readonly Lesson[]): number {
  const visits = lessons.reduce((sum, { features }) => sum + features.places.length, 1)
  return Math.min(rounds.most, Math.max(rounds.fewest, Math.ceil(rounds.visits / visits)))
}

/** The rarer kind pulls harder, so that both count for the same. */
function pullsOf(lessons: readonly Lesson[]): { spam: number; honest: number } {
  const spam = lessons.filter(({ isSpam }) => isSpam).length || 1
  const honest = lessons.length - spam || 1
  return { spam: (pull * lessons.length) / (2 * spam), honest: (pull * lessons.length) / (2 * honest) }
}

/**
 * One step of coordinate descent on the dual of logistic regression with L2 (Yu, Huang, Lin 2011): the place between 0
 * and `most` where z·log z + (most−z)·log(most−z) + length/2·(z−dual)² + margin·(z−dual) is least.
 */
function bestDual({
  dual,
  most,
  length,
  margin,
}: {
  dual: number
  most: number
  length: number
  margin: number
}): number {
  let low = 0
  let high = most
  let z = Math.min(Math.max(dual, most * 1e-6), most * (1 - 1e-6))
  for (let at = 0; at < 12; at += 1) {
    const slope = Math.log(z / (most - z)) + length * (z - dual) + margin
    if (Math.abs(slope) < 1e-4) break
    if (slope > 0) high = z
    else low = z
    const newton = z - slope / (most / (z * (most - z)) + length)
    z = newton > low && newton < high ? newton : (low + high) / 2
  }
  return z
}

/** Each lesson is scored by a model that has not seen it. Others are let work between two. */
async function calibrate(lessons: readonly Lesson[]): Promise<number> {
  const honest: number[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    await new Promise(setImmediate)
    const { weights, bias } = weigh(lessons.filter((_, at) => at % folds !== fold))
    lessons.forEach(({ features, isSpam }, at) => {
      if (!isSpam && at % folds === fold) honest.push(marginOf(weights, bias, features))
    })
  }
  honest.sort((one, other) => one - other)
  const at = Math.min(honest.length - 1, Math.ceil(honest.length * (1 - mistakes)))
  return Math.max(lowestThreshold, 1 / (1 + Math.exp(-honest[at]!)))
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
}

/** Mulberry32: the same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
