import { database } from '#lib/database/client.ts'
import { slot } from '#lib/slot.ts'
import { form } from './features.ts'
import { type SpamModel, unpackModel } from './model.ts'

interface Kept {
  checkedAt: number
  /** Of the row that was read last; null for none. */
  trainedAt: number | null
  model: SpamModel | null
}

const state = () =>
  slot<{ kept: Kept | null; reading: Promise<SpamModel | null> | null }>('spam model', () => ({
    kept: null,
    reading: null,
  }))
const checkEvery = 1_000

/**
 * The model as it was trained last, read once; whether there is a newer one is asked once a second at most, by one for
 * all who wait. Null where there is none, or one of another form.
 * @throws when its weights cannot be read
 */
export async function findSpamModel(): Promise<SpamModel | null> {
  const { kept } = state()
  if (kept && performance.now() - kept.checkedAt < checkEvery) return kept.model
  state().reading ??= readAgain().finally(() => {
    state().reading = null
  })
  return await state().reading
}

async function readAgain(): Promise<SpamModel | null> {
  const { kept } = state()
  const checkedAt = performance.now()
  const row = await database().spamModel.findUnique({ where: { id: 1, form }, select: { trainedAt: true } })
  const trainedAt = row?.trainedAt.getTime() ?? null
  const model = kept && kept.trainedAt === trainedAt ? kept.model : await readModel()
  state().kept = { checkedAt, trainedAt, model }
  return model
}

async function readModel(): Promise<SpamModel | null> {
  const row = await database().spamModel.findUnique({ where: { id: 1, form }, select: { weights: true } })
  return row && unpackModel(row.weights)
}

/** It was trained anew, and is read by the next comment. */
export const forgetSpamModel = (): void => {
  state().kept = null
}
