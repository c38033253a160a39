import { database } from '#lib/database/client.ts'
import { brandActor, may, type StaffActor, systemActor } from '#lib/people/actor.ts'
import { disableAccount } from '#lib/people/change-role.ts'
import { listDutyHolders } from '#lib/people/duty-queries.ts'
import { endDuty, giveDuty } from '#lib/people/give-duty.ts'
import { findSessionHolder, openSession } from '#lib/people/sessions.ts'
import { setAway } from '#lib/people/set-away.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { site } from '../../factories/site.ts'

useDatabase()

const today = async (): Promise<string> => {
  const [row] = await database().$queryRaw<{ day: string }[]>`SELECT site_today()::text AS day`
  return row!.day
}
const dayAfter = async (days: number) =>
  new Date(new Date(await today()).getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** As their next request finds them. */
async function asSignedIn({ accountId }: StaffActor): Promise<StaffActor> {
  const token = await database().$transaction((tx) => openSession(tx, accountId, 'Firefox on Linux'))
  return brandActor((await findSessionHolder(token))!) as StaffActor
}

const blank = { deputyId: '', from: '', until: '' }

describe('a duty beside the role', () => {
  it('gives its permissions from the next request on, until it is ended', async () => {
    const admin = await staff('administrator')
    const tevy = await staff('author')
    expect(may(await asSignedIn(tevy), 'comment.moderate')).toBe(false)
    await giveDuty(admin, { kind: 'moderates', accountId: tevy.accountId, ...blank })
    const moderating = await asSignedIn(tevy)
    expect(moderating.duties).toEqual(['moderates'])
    expect([may(moderating, 'comment.moderate'), may(moderating, 'post.write')]).toEqual([true, true])
    expect([may(moderating, 'comment.settle'), may(moderating, 'people.manage')]).toEqual([false, false])
    await endDuty(admin, { kind: 'moderates', accountId: tevy.accountId })
    expect(may(await asSignedIn(tevy), 'comment.moderate')).toBe(false)
    await expect(endDuty(admin, { kind: 'moderates', accountId: tevy.accountId })).rejects.toMatchObject({
      reason: 'conflict',
    })
    const log = await database().auditEvent.findMany({
      where: { subject: tevy.accountId },
      orderBy: { id: 'asc' },
    })
    expect(log.map(({ action }) => action)).toEqual(['give_duty', 'end_duty'])
  })

  it('is in force from its first day through its last, by the site’s calendar', async () => {
    const admin = await staff('administrator')
    const tevy = await staff('viewer')
    const [yesterday, now, tomorrow] = await Promise.all([dayAfter(-1), today(), dayAfter(1)])
    for (const [from, until, isInForce] of [
      [now, now, true],
      [yesterday, '', true],
      [tomorrow, '', false],
      [yesterday, yesterday, false],
    ] as const) {
      await giveDuty(admin, { ...blank, kind: 'moderates', accountId: tevy.accountId, from, until })
      expect([from, until, may(await asSignedIn(tevy), 'comment.moderate')]).toEqual([from, until, isInForce])
    }
  })

  it('falls to the deputy too while its holder is away, and only then', async () => {
    const admin = await staff('administrator')
    const [tevy, bopha] = [await staff('author', 'Tevy'), await staff('author', 'Bopha')]
    const { accountId } = tevy
    await giveDuty(admin, { ...blank, kind: 'moderates', accountId, deputyId: bopha.accountId })
    expect(may(await asSignedIn(bopha), 'comment.moderate')).toBe(false)
    await setAway(tevy, { accountId, from: await today(), until: await dayAfter(3) })
    expect(may(await asSignedIn(bopha), 'comment.moderate')).toBe(true)
    expect(may(await asSignedIn(tevy), 'comment.moderate')).toBe(true)
    expect(await listDutyHolders(admin)).toContainEqual({
      kind: 'moderates',
      accountId: bopha.accountId,
      name: 'Bopha',
      standsInFor: 'Tevy',
    })
    await setAway(tevy, { accountId, from: await dayAfter(-3), until: await dayAfter(-1) })
    expect(may(await asSignedIn(bopha), 'comment.moderate')).toBe(false)
    await setAway(tevy, { accountId, from: '', until: '' })
    expect(may(await asSignedIn(bopha), 'comment.moderate')).toBe(false)
  })
})

describe('safety', () => {
  const holders = async () => {
    const rows = await listDutyHolders(systemActor('test'))
    return rows.filter(({ kind }) => kind === 'safety').map(({ accountId }) => accountId)
  }

  it('is the first administrator’s until somebody is named, and again when that one cannot sign in', async () => {
    await database().account.updateMany({ data: { disabledAt: new Date() } })
    const [first, second] = [await staff('administrator'), await staff('administrator')]
    const editor = await staff('editor')
    expect(await holders()).toEqual([first.accountId])
    await giveDuty(second, { ...blank, kind: 'safety', accountId: editor.accountId })
    expect(await holders()).toEqual([editor.accountId])
    const named = await asSignedIn(editor)
    expect([may(named, 'comment.settle'), may(named, 'comment.erase')]).toEqual([true, true])
    await disableAccount(second, { accountId: editor.accountId })
    expect(await holders()).toEqual([first.accountId])
  })
})

describe('giving duties', () => {
  it('is refused in its field', async () => {
    const admin = await staff('administrator')
    const { accountId } = await staff('author')
    const gone = await staff('author')
    await disableAccount(admin, { accountId: gone.accountId })
    const wrong = [
      [{ deputyId: accountId }, 'deputyId'],
      [{ deputyId: gone.accountId }, 'deputyId'],
      [{ from: '2026-02-02', until: '2026-02-01' }, 'until'],
      [{ until: 'soon' }, 'until'],
    ] as const
    for (const [part, field] of wrong) {
      const form = { ...blank, kind: 'moderates' as const, accountId, ...part }
      await expect(giveDuty(admin, form)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } })
    }
    await expect(
      giveDuty(admin, { ...blank, kind: 'safety', accountId: gone.accountId }),
    ).rejects.toMatchObject({ reason: 'not_found' })
    await expect(setAway(admin, { accountId, from: '2026-02-01', until: '' })).rejects.toMatchObject({
      fields: { until: [expect.any(String)] },
    })
  })

  it('is for administrators; each says by themselves when they are away', async () => {
    const editor = await staff('editor')
    const { accountId } = await staff('author')
    const refused = { reason: 'forbidden' }
    await expect(giveDuty(editor, { ...blank, kind: 'safety', accountId })).rejects.toMatchObject(refused)
    await expect(endDuty(editor, { kind: 'safety', accountId })).rejects.toMatchObject(refused)
    await expect(setAway(editor, { accountId, from: '', until: '' })).rejects.toMatchObject(refused)
    await setAway(editor, { accountId: editor.accountId, from: '2026-02-01', until: '2026-02-03' })
    await setAway(await staff('administrator'), { accountId, from: '2026-02-01', until: '2026-02-03' })
    expect(await database().account.findUnique({ where: { id: accountId } })).toMatchObject({
      awayUntil: new Date('2026-02-03'),
    })
  })
})

it('a time zone that the database does not know leaves staff in, by the day in Greenwich', async () => {
  const tevy = await staff('author')
  await site({ timeZone: 'Mars/Olympus_Mons' })
  expect(await asSignedIn(tevy)).toMatchObject({ role: 'author' })
  expect(await today()).toBe(new Date().toISOString().slice(0, 10))
})
