import { database } from '#lib/database/client.ts'
import { type Actor, brandActor, type StaffActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'

let count = 0

/** An account with that role, signed in. */
export async function staff(role: Role, name = `${role} ${++count}`): Promise<StaffActor> {
  const account = await database().account.create({
    data: { email: `${role}${++count}@lamplight.example`, name, role },
  })
  return brandActor({
    kind: 'staff',
    accountId: account.id,
    sessionId: crypto.randomUUID(),
    name,
    role,
  }) as StaffActor
}

export const visitor = (): Actor => brandActor({ kind: 'visitor' })

export async function author(
  values: { name?: string; slug?: string; accountId?: string; demonstration?: boolean } = {},
) {
  const number = ++count
  return await database().author.create({
    data: { name: `Author ${number}`, slug: `author-${number}`, ...values },
  })
}
