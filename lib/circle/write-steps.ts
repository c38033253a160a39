import { isDeepStrictEqual } from 'node:util'
import type { InputJsonObject } from '@prisma/client/runtime/client'
import type { Transaction } from '#lib/database/client.ts'
import { stepColumns, stepOf } from './read-steps.ts'
import type { Step } from './schema.ts'

/**
 * Puts these in the place of the post's next steps, or of the site's without a post. A step that was
 * only changed keeps its id, which stands in the links of pages that are open somewhere.
 */
export async function writeSteps(
  tx: Pick<Transaction, 'nextStep'>,
  postId: string | null,
  steps: readonly Step[],
): Promise<void> {
  const rows = await tx.nextStep.findMany({
    where: { postId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { ...stepColumns, id: true, position: true },
  })
  const before = rows.map(({ id, position, ...columns }) => ({ id, position, step: stepOf(columns) }))
  const kept = pairUp(before, steps)
  const keptIds = [...kept.values()].map(({ id }) => id)
  await tx.nextStep.deleteMany({ where: { postId, id: { notIn: keptIds } } })
  for (const [position, step] of steps.entries()) {
    const row = kept.get(position)
    if (!row) await tx.nextStep.create({ data: { ...columnsOf(step), postId, position } })
    else if (row.position !== position || !isDeepStrictEqual(row.step, step)) {
      await tx.nextStep.update({ where: { id: row.id }, data: { ...columnsOf(step), position } })
    }
  }
}

const columnsOf = ({ text, ...step }: Step) => ({ ...step, text: text as unknown as InputJsonObject })

interface Row {
  id: string
  position: number
  step: Step
}

type Likeness = (row: Row, step: Step, position: number) => boolean

/** The surest first. A step of another kind is another step. */
const likenesses: Likeness[] = [
  ({ step: { title, linkUrl } }, step) => title === step.title && linkUrl === step.linkUrl,
  ({ step: { linkUrl } }, step) => linkUrl !== null && linkUrl === step.linkUrl,
  ({ step: { title } }, step) => title === step.title,
  ({ position }, _, here) => position === here,
]

/** By the step's new place, the row that it was. */
function pairUp(rows: readonly Row[], steps: readonly Step[]): Map<number, Row> {
  const pairs = new Map<number, Row>()
  const free = new Set(rows)
  for (const isLike of likenesses) {
    for (const [position, step] of steps.entries()) {
      if (pairs.has(position)) continue
      const row = [...free].find((one) => one.step.kind === step.kind && isLike(one, step, position))
      if (!row) continue
      pairs.set(position, row)
      free.delete(row)
    }
  }
  return pairs
}
