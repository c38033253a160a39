import { database } from '#lib/database/client.ts'
import { brandActor, type StaffActor, systemActor } from '#lib/people/actor.ts'
import { changeRole, disableAccount } from '#lib/people/change-role.ts'
import { endLook, lookAs } from '#lib/people/look-as.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findSessionHolder, openSession } from '#lib/people/sessions.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

/** An administrator who is signed in, and how each request of theirs is seen. */
async function signedIn() {
  const { accountId } = await staff('administrator')
  const token = await database().$transaction((tx) => openSession(tx, accountId, 'Firefox on Linux'))
  const holder = async () => brandActor((await findSessionHolder(token))!) as StaffActor
  return { accountId, holder }
}

it('an administrator sees the desk as a person does, under their own name in the log', async () => {
  const tevy = await staff('author', 'Tevy')
  const { accountId, holder } = await signedIn()
  const own = await holder()
  await lookAs(own, { accountId: tevy.accountId })
  const seen = await holder()
  expect(seen).toMatchObject({
    accountId: tevy.accountId,
    name: 'Tevy',
    role: 'author',
    seenBy: { accountId, name: own.name, asRole: false },
  })
  await recordAudit(database(), seen, { action: 'test.looked' })
  expect(await database().auditEvent.findFirst({ where: { action: 'test.looked' } })).toMatchObject({
    accountId,
  })
  await endLook(seen)
  expect(await holder()).toEqual(own)
  const log = await database().auditEvent.findMany({
    where: { accountId, action: { startsWith: 'look_as' } },
    orderBy: { id: 'asc' },
  })
  expect(log).toMatchObject([
    { action: 'look_as', subject: tevy.accountId, detail: { minutes: 30 } },
    { action: 'look_as.end', subject: tevy.accountId },
  ])
})

it('as a role it is seen with one’s own posts and without one’s duties', async () => {
  const { accountId, holder } = await signedIn()
  await database().duty.create({ data: { kind: 'safety', accountId, from: new Date('2026-01-01') } })
  expect((await holder()).duties).toEqual(['safety'])
  await lookAs(await holder(), { role: 'viewer' })
  expect(await holder()).toMatchObject({ accountId, role: 'viewer', duties: [], seenBy: { asRole: true } })
})

it('ends by itself after half an hour', async () => {
  const { accountId, holder } = await signedIn()
  await lookAs(await holder(), { role: 'author' })
  const { seenBy } = await holder()
  const minutes = (seenBy!.until.getTime() - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(29)
  expect(minutes).toBeLessThanOrEqual(30)
  await database().session.updateMany({ where: { accountId }, data: { lookUntil: new Date(Date.now() - 1) } })
  const after = await holder()
  expect(after.role).toBe('administrator')
  expect(after.seenBy).toBeUndefined()
})

it('ends with the powers of who looks, and with who is looked at', async () => {
  const { accountId, holder } = await signedIn()
  const tevy = await staff('author')
  await lookAs(await holder(), { accountId: tevy.accountId })
  await disableAccount(systemActor('test'), { accountId: tevy.accountId })
  expect(await holder()).toMatchObject({ accountId, role: 'administrator' })
  await lookAs(await holder(), { role: 'editor' })
  await staff('administrator')
  await changeRole(systemActor('test'), { accountId, role: 'viewer' })
  expect(await holder()).toMatchObject({ accountId, role: 'viewer' })
})

it('is for administrators, of others who can sign in, and not from within another look', async () => {
  const { holder, accountId } = await signedIn()
  const tevy = await staff('editor')
  await expect(lookAs(tevy, { role: 'author' })).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(lookAs(await holder(), { accountId })).rejects.toMatchObject({ reason: 'conflict' })
  await expect(lookAs(await holder(), { accountId: crypto.randomUUID() })).rejects.toMatchObject({
    reason: 'not_found',
  })
  await lookAs(await holder(), { role: 'administrator' })
  await expect(lookAs(await holder(), { accountId: tevy.accountId })).rejects.toMatchObject({
    reason: 'forbidden',
  })
})
