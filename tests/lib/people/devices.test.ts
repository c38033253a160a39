import { database } from '#lib/database/client.ts'
import { brandActor, type StaffActor } from '#lib/people/actor.ts'
import { endSession, endSessionsOf } from '#lib/people/end-session.ts'
import { listSessions } from '#lib/people/session-queries.ts'
import { findSessionHolder, openSession } from '#lib/people/sessions.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

async function signedIn({ accountId }: { accountId: string }, device: string) {
  const token = await database().$transaction((tx) => openSession(tx, accountId, device))
  return { token, actor: brandActor((await findSessionHolder(token))!) as StaffActor }
}

const isIn = async ({ token }: { token: string }) => (await findSessionHolder(token)) !== null

it('everybody sees the devices that are signed in as them, and ends one or all others', async () => {
  const tevy = await staff('contributor')
  const phone = await signedIn(tevy, 'Chrome on Android')
  const laptop = await signedIn(tevy, 'Firefox on Linux')
  const library = await signedIn(tevy, 'Edge on Windows')
  const shown = await listSessions(laptop.actor, tevy.accountId)
  expect(shown.map(({ device, isThis }) => [device, isThis]).sort()).toEqual([
    ['Chrome on Android', false],
    ['Edge on Windows', false],
    ['Firefox on Linux', true],
  ])
  expect(shown.every(({ since, lastSeen }) => since <= new Date() && lastSeen >= since)).toBe(true)
  await endSession(laptop.actor, { sessionId: library.actor.sessionId })
  expect([await isIn(phone), await isIn(laptop), await isIn(library)]).toEqual([true, true, false])
  expect(await endSessionsOf(laptop.actor, { accountId: tevy.accountId })).toBe(1)
  expect([await isIn(phone), await isIn(laptop)]).toEqual([false, true])
  expect(await listSessions(laptop.actor, tevy.accountId)).toHaveLength(1)
  const log = await database().auditEvent.findMany({
    where: { subject: tevy.accountId },
    orderBy: { id: 'asc' },
  })
  expect(log.map(({ action }) => action)).toEqual(['end_session', 'end_sessions'])
})

it('others’ are for administrators', async () => {
  const tevy = await signedIn(await staff('author'), 'Firefox on Linux')
  const editor = await staff('editor')
  const { accountId, sessionId } = tevy.actor
  await expect(listSessions(editor, accountId)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(endSession(editor, { sessionId })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(endSessionsOf(editor, { accountId })).rejects.toMatchObject({ reason: 'forbidden' })
  expect(await isIn(tevy)).toBe(true)
  const admin = await staff('administrator')
  expect(await listSessions(admin, accountId)).toMatchObject([{ device: 'Firefox on Linux', isThis: false }])
  await endSession(admin, { sessionId })
  expect(await isIn(tevy)).toBe(false)
  const again = await signedIn({ accountId }, 'Firefox on Linux')
  expect(await endSessionsOf(admin, { accountId })).toBe(1)
  expect(await isIn(again)).toBe(false)
})

it('one that idled away is not listed', async () => {
  const tevy = await signedIn(await staff('author'), 'Firefox on Linux')
  await database().$executeRaw`UPDATE session SET last_seen_at = now() - interval '13 hours'`
  expect(await listSessions(tevy.actor, tevy.actor.accountId)).toEqual([])
})
