import type { InputJsonObject } from '@prisma/client/runtime/client'
import type { Transaction } from '#lib/database/client.ts'
import type { Step } from './schema.ts'

/** Puts these in the place of the post's next steps, or of the site's without a post. */
export async function writeSteps(
  tx: Pick<Transaction, 'nextStep'>,
  postId: string | null,
  steps: readonly Step[],
): Promise<void> {
  await tx.nextStep.deleteMany({ where: { postId } })
  await tx.nextStep.createMany({
    data: steps.map(({ text, ...step }, position) => ({
      ...step,
      text: text as unknown as InputJsonObject,
      postId,
      position,
    })),
  })
}
