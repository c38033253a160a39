import { database } from '#lib/database/client.ts'
import { type Actor, requireStaff } from './actor.ts'

/** Whether the queue of comments listens to single keys for this person; assistive software may use them itself. */
export async function setQueueKeys(actor: Actor, { isOn }: { isOn: boolean }): Promise<void> {
  const { accountId } = requireStaff(actor)
  await database().account.update({ where: { id: accountId }, data: { queueKeys: isOn } })
}

export async function hasQueueKeys(actor: Actor): Promise<boolean> {
  const { accountId } = requireStaff(actor)
  const account = await database().account.findUnique({
    where: { id: accountId },
    select: { queueKeys: true },
  })
  return account?.queueKeys ?? true
}
