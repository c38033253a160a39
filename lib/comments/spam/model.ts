import { type Features, featuresOf, size, type Written } from './features.ts'

/** A logistic regression. */
export interface SpamModel {
  weights: Float32Array
  bias: number
  /** The score from which a comment is held for it: about one in a hundred honest ones reaches it. */
  threshold: number
}

/** 0 to 1. */
export function scoreOf(model: SpamModel, { places, values }: Pick<Features, 'places' | 'values'>): number {
  return 1 / (1 + Math.exp(-marginOf(model.weights, model.bias, { places, values })))
}

export function marginOf(
  weights: Float32Array,
  bias: number,
  { places, values }: Pick<Features, 'places' | 'values'>,
): number {
  let sum = bias
  for (let at = 0; at < places.length; at += 1) sum += weights[places[at]!]! * values[at]!
  return sum
}

const mostReasons = 4

/** The words and signs that spoke most for spam, the strongest first. */
export function reasonsOf({ weights }: SpamModel, { places, values, sources }: Features): string[] {
  const said = new Map<string, number>()
  sources.forEach((source, at) => {
    said.set(source, (said.get(source) ?? 0) + weights[places[at]!]! * values[at]!)
  })
  return [...said]
    .filter(([, weight]) => weight > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostReasons)
    .map(([source]) => source)
}

/** What the model says of a text; nothing where there is no model yet. */
export const spamScoreOf = (model: SpamModel | null, written: Written): number | null =>
  model && scoreOf(model, featuresOf(written))

/** All weights, then the bias and the threshold, as float32 with the lowest byte first. */
export function packModel({ weights, bias, threshold }: SpamModel): Uint8Array<ArrayBuffer> {
  const all = new Float32Array(size + 2)
  all.set(weights)
  all.set([bias, threshold], size)
  return new Uint8Array(all.buffer)
}

/** @throws when these are not the weights of a model */
export function unpackModel(bytes: Uint8Array): SpamModel {
  const isWhole = bytes.byteLength === (size + 2) * 4
  const all = isWhole ? new Float32Array(bytes.slice().buffer) : null
  if (!all?.every(Number.isFinite)) throw new Error('The weights of the spam model cannot be read')
  return { weights: all.subarray(0, size), bias: all[size]!, threshold: all[size + 1]! }
}
