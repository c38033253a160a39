import { database } from '#lib/database/client.ts'
import { keptBriefly } from '../kept-briefly.ts'
import { form } from './features.ts'
import { type SpamModel, unpackModel } from './model.ts'

interface Trained {
  at: number
  model: SpamModel
}

const trained = keptBriefly<Trained | null>('spam model', async (before) => {
  const row = await database().spamModel.findUnique({ where: { id: 1, form }, select: { trainedAt: true } })
  if (!row || row.trainedAt.getTime() === before?.at) return row && before
  const { weights, trainedAt } = await database().spamModel.findUniqueOrThrow({ where: { id: 1, form } })
  return { at: trainedAt.getTime(), model: unpackModel(weights) }
})

/**
 * The model as it was trained last; its weights are read only when there are newer ones. Null where there is none, or
 * one of another form.
 * @throws when its weights cannot be read
 */
export const findSpamModel = async (): Promise<SpamModel | null> => (await trained.get())?.model ?? null

export const forgetSpamModel = trained.forget
