import type { InputJsonObject } from '@prisma/client/runtime/client'
import { database } from '#lib/database/client.ts'
import { InvalidError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { SaveFilterForm } from './schema.ts'

const most = 20

/** Keeps a list under a name, for this account alone. The same name again means the newer list. @throws InvalidError */
export async function saveFilter(actor: Actor, sent: SaveFilterForm): Promise<string> {
  requirePermission(actor, 'post.write')
  const { accountId } = requireStaff(actor)
  const { name, filter } = parseForm(SaveFilterForm, sent)
  const others = await database().savedFilter.count({ where: { accountId, NOT: { name } } })
  if (others >= most) {
    throw new InvalidError({ name: [`${most} kept lists are the most. Please remove one first.`] })
  }
  const { id } = await database().savedFilter.upsert({
    where: { accountId_name: { accountId, name } },
    create: { accountId, name, filter: filter as InputJsonObject },
    update: { filter: filter as InputJsonObject },
    select: { id: true },
  })
  return id
}
