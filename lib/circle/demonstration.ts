import type { Transaction } from '#lib/database/client.ts'

export async function removeDemonstrationSteps(tx: Transaction): Promise<void> {
  await tx.nextStep.deleteMany({ where: { demonstration: true } })
}

export async function markStepsAsDemonstration(tx: Transaction): Promise<void> {
  await tx.nextStep.updateMany({ data: { demonstration: true } })
}
