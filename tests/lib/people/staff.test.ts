import { database } from '#lib/database/client.ts'
import { acceptInvitation, findInvitation } from '#lib/people/accept-invitation.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeRole, disableAccount, enableAccount } from '#lib/people/change-role.ts'
import { inviteReset, inviteStaff, revokeInvitation } from '#lib/people/invite.ts'
import { listOpenInvitations, listStaff } from '#lib/people/queries.ts'
import { closeSession, findSessionHolder } from '#lib/people/sessions.ts'
import { makeSetupLink } from '#lib/people/set-up.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

const password = 'kettle river lantern seven'
const tokenIn = (path: string | null) => path?.split('/').at(-1) ?? ''
const account = (email: string) => database().account.findUniqueOrThrow({ where: { email } })

async function accepted(email: string, role: 'administrator' | 'editor' = 'editor') {
  const { path } = await inviteStaff(systemActor('test'), { email, name: 'Tevy', role })
  await acceptInvitation(visitor(), { token: tokenIn(path), name: 'Tevy', email, password })
  return await account(email)
}

const enter = (email: string, given = password) =>
  signIn({ email, password: given, device: 'Firefox on Linux', client: null })

describe('the first administrator', () => {
  it('is made by the printed link, once', async () => {
    const token = tokenIn(await makeSetupLink(systemActor('start')))
    expect((await findInvitation(token))?.kind).toBe('set_up')
    const person = { token, name: 'Dara', email: 'dara@kapoklane.example', password }
    await acceptInvitation(visitor(), person)
    expect((await account(person.email)).role).toBe('administrator')
    await expect(acceptInvitation(visitor(), { ...person, email: 'x@y.example' })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await makeSetupLink(systemActor('start'))).toBeNull()
  })

  it('cannot be demoted or disabled while alone', async () => {
    const { id } = await account('dara@kapoklane.example')
    const change = changeRole(systemActor('test'), { accountId: id, role: 'viewer' })
    await expect(change).rejects.toMatchObject({ reason: 'conflict' })
    await expect(disableAccount(systemActor('test'), { accountId: id })).rejects.toMatchObject({
      reason: 'conflict',
    })
    expect((await account('dara@kapoklane.example')).role).toBe('administrator')
  })
})

describe('signing in', () => {
  it('counts tries without keeping what was typed', async () => {
    await expect(enter('my-password@by-mistake.example')).rejects.toMatchObject({ reason: 'unauthenticated' })
    const rows = await database().$queryRaw<{ key: string }[]>`
      SELECT key FROM rate_limit WHERE key LIKE 'sign-in-email%'`
    expect(rows).not.toHaveLength(0)
    expect(JSON.stringify(rows)).not.toContain('mistake')
  })

  it('opens a session that the database knows only as a hash', async () => {
    await accepted('tevy@kapoklane.example')
    const token = await enter('Tevy@kapoklane.example ')
    expect(await findSessionHolder(token)).toMatchObject({ role: 'editor', name: 'Tevy' })
    const rows = await database().session.findMany()
    expect(rows.some((row) => Buffer.from(row.tokenHash).toString().includes(token))).toBe(false)
  })

  it('gives an unknown e-mail, a wrong password and a disabled account one answer in one time', async () => {
    const disabled = await accepted('gone@kapoklane.example')
    await disableAccount(systemActor('test'), { accountId: disabled.id })
    const tries = [
      enter('nobody@kapoklane.example'),
      enter('tevy@kapoklane.example', 'wrong'),
      enter('gone@kapoklane.example'),
    ]
    const started = performance.now()
    const answers = await Promise.all(
      tries.map((attempt) =>
        attempt.then(
          () => 'in',
          (error: Error) => `${error.message} ${performance.now() - started >= 590}`,
        ),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['E-mail or password is not right. Please try again. true']))
  })

  it('is refused after ten wrong passwords, whoever asks', async () => {
    await accepted('busy@kapoklane.example')
    const attempts = await Promise.allSettled(
      Array.from({ length: 11 }, () => enter('busy@kapoklane.example', 'wrong')),
    )
    const reasons = attempts.map((attempt) => attempt.status === 'rejected' && attempt.reason.reason)
    expect(reasons.filter((reason) => reason === 'too_many')).toHaveLength(1)
    await expect(enter('busy@kapoklane.example')).rejects.toMatchObject({ reason: 'too_many' })
  })
})

describe('a session', () => {
  it('ends at sign-out, at the next look', async () => {
    const token = await enter('tevy@kapoklane.example')
    await closeSession(token)
    expect(await findSessionHolder(token)).toBeNull()
  })

  it('knows a new role at the next look', async () => {
    const token = await enter('tevy@kapoklane.example')
    const { id } = await account('tevy@kapoklane.example')
    await changeRole(systemActor('test'), { accountId: id, role: 'viewer' })
    expect(await findSessionHolder(token)).toMatchObject({ role: 'viewer' })
  })

  it('ends when the account is disabled, and stays ended when it is enabled again', async () => {
    const token = await enter('tevy@kapoklane.example')
    const { id } = await account('tevy@kapoklane.example')
    await disableAccount(systemActor('test'), { accountId: id })
    expect(await findSessionHolder(token)).toBeNull()
    await enableAccount(systemActor('test'), { accountId: id })
    expect(await findSessionHolder(token)).toBeNull()
    expect(await findSessionHolder(await enter('tevy@kapoklane.example'))).not.toBeNull()
  })

  it('ends after twelve idle hours and after fourteen days', async () => {
    const token = await enter('tevy@kapoklane.example')
    await database().$executeRaw`UPDATE session SET last_seen_at = now() - interval '13 hours'`
    expect(await findSessionHolder(token)).toBeNull()
    const second = await enter('tevy@kapoklane.example')
    await database().$executeRaw`UPDATE session SET expires_at = now() - interval '1 second'`
    expect(await findSessionHolder(second)).toBeNull()
  })
})

it('somebody who is not here cannot be changed', async () => {
  const nobody = { accountId: crypto.randomUUID() }
  const changes = [
    () => changeRole(systemActor('test'), { ...nobody, role: 'editor' }),
    () => disableAccount(systemActor('test'), nobody),
    () => enableAccount(systemActor('test'), nobody),
  ]
  for (const change of changes) await expect(change()).rejects.toMatchObject({ reason: 'not_found' })
})

describe('an invitation', () => {
  it('works once, and not after it was taken back or grew old', async () => {
    const admin = await staff('administrator')
    const { path } = await inviteStaff(admin, { email: 'new@kapoklane.example', name: 'New', role: 'author' })
    const [open] = await listOpenInvitations(admin)
    await revokeInvitation(admin, { invitationId: open!.id })
    expect(await findInvitation(tokenIn(path))).toBeNull()
    await expect(revokeInvitation(admin, { invitationId: open!.id })).rejects.toMatchObject({
      reason: 'conflict',
    })
    const { path: second } = await inviteStaff(admin, {
      email: 'new@kapoklane.example',
      name: 'New',
      role: 'author',
    })
    await database().$executeRaw`UPDATE invitation SET expires_at = now() - interval '1 second'`
    expect(await findInvitation(tokenIn(second))).toBeNull()
  })

  it('is worth nothing once who made it may not invite any more', async () => {
    const admin = await staff('administrator')
    const { path } = await inviteStaff(admin, {
      email: 'left@kapoklane.example',
      name: 'L',
      role: 'administrator',
    })
    expect(await findInvitation(tokenIn(path))).not.toBeNull()
    await changeRole(systemActor('test'), { accountId: admin.accountId, role: 'viewer' })
    expect(await findInvitation(tokenIn(path))).toBeNull()
    const person = { token: tokenIn(path), name: 'L', email: 'left@kapoklane.example', password }
    await expect(acceptInvitation(visitor(), person)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('cannot be used twice at the same time', async () => {
    const { path } = await inviteStaff(systemActor('test'), {
      email: 'twice@kapoklane.example',
      name: 'T',
      role: 'author',
    })
    const use = () =>
      acceptInvitation(visitor(), {
        token: tokenIn(path),
        name: 'T',
        email: 'twice@kapoklane.example',
        password,
      })
    const uses = await Promise.allSettled([use(), use(), use()])
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('to an e-mail that has an account is refused in its field', async () => {
    const again = inviteStaff(systemActor('test'), {
      email: 'tevy@kapoklane.example',
      name: 'T',
      role: 'author',
    })
    await expect(again).rejects.toMatchObject({ fields: { email: [expect.stringContaining('already')] } })
  })

  it('for a new password keeps the account and ends its sessions', async () => {
    const token = await enter('tevy@kapoklane.example')
    const { path } = await inviteReset(systemActor('test'), { email: 'tevy@kapoklane.example' })
    const changed = {
      token: tokenIn(path),
      name: 'x',
      email: 'other@kapoklane.example',
      password: 'another four word one',
    }
    await acceptInvitation(visitor(), changed)
    expect(await findSessionHolder(token)).toBeNull()
    await expect(enter('tevy@kapoklane.example', changed.password)).resolves.toBeTruthy()
  })
})

describe('only administrators', () => {
  it.each(['editor', 'author', 'contributor', 'moderator', 'viewer'] as const)(
    '%s may not manage people',
    async (role) => {
      const actor = await staff(role)
      const { id } = await account('tevy@kapoklane.example')
      const acts = [
        () => inviteStaff(actor, { email: 'a@b.example', name: 'A', role: 'administrator' }),
        () => inviteReset(actor, { email: 'tevy@kapoklane.example' }),
        () => changeRole(actor, { accountId: id, role: 'administrator' }),
        () => disableAccount(actor, { accountId: id }),
        () => enableAccount(actor, { accountId: id }),
        () => listStaff(actor),
        () => listOpenInvitations(actor),
      ]
      for (const act of acts) await expect(act()).rejects.toMatchObject({ reason: 'forbidden' })
    },
  )

  it('and each act leaves a row in a log that nobody can change', async () => {
    expect(await database().auditEvent.count({ where: { action: 'disable' } })).toBeGreaterThan(0)
    await expect(database().$executeRaw`DELETE FROM audit_event`).rejects.toThrow('append-only')
    await expect(database().$executeRaw`UPDATE audit_event SET action = 'x'`).rejects.toThrow('append-only')
  })
})
