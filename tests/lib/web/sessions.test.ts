import { encode } from 'next-auth/jwt'
import { database } from '#lib/database/client.ts'
import { closeSession, openSession } from '#lib/people/sessions.ts'
import { actorOfCookie, sessionCookieName, standingOfCookie } from '#lib/web/session-cookie.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const cookieOf = async (sid: string, secret = process.env.NEXTAUTH_SECRET ?? '') =>
  `other=1; ${sessionCookieName()}=${await encode({ token: { sid }, secret })}; last=2`

async function signedIn() {
  const { accountId } = await staff('editor')
  const sid = await database().$transaction((tx) => openSession(tx, accountId, 'Firefox on Linux'))
  return { accountId, sid }
}

it('a cookie of ours is the person whose session it holds', async () => {
  const { accountId, sid } = await signedIn()
  expect(await actorOfCookie(await cookieOf(sid))).toMatchObject({ kind: 'staff', accountId, role: 'editor' })
})

it('everything else is a visitor', async () => {
  const { sid } = await signedIn()
  const cookies = [
    undefined,
    '',
    `${sessionCookieName()}=`,
    `${sessionCookieName()}=${sid}`,
    await cookieOf(sid, 'another secret'),
    await cookieOf('nobody'),
    `x${await cookieOf(sid)}`.replace('other=1; ', 'other'),
  ]
  for (const cookie of cookies) expect((await actorOfCookie(cookie)).kind).toBe('visitor')
})

it('a role that was taken away is gone at the next request', async () => {
  const { accountId, sid } = await signedIn()
  await database().account.update({ where: { id: accountId }, data: { role: 'viewer' } })
  expect(await actorOfCookie(await cookieOf(sid))).toMatchObject({ role: 'viewer' })
})

describe('a device that keeps texts', () => {
  it('learns whose they are while the session is open', async () => {
    const { accountId, sid } = await signedIn()
    expect(await standingOfCookie(await cookieOf(sid))).toEqual({ is: 'open', accountId })
  })

  it('is to wipe them when somebody ended the session, by signing out or by locking out', async () => {
    const [out, locked] = [await signedIn(), await signedIn()]
    await closeSession(out.sid)
    const disabled = { disabledAt: new Date() }
    await database().account.update({ where: { id: locked.accountId }, data: disabled })
    for (const { sid } of [out, locked]) {
      expect(await standingOfCookie(await cookieOf(sid))).toEqual({ is: 'revoked' })
    }
  })

  it('keeps them when only time has passed, or a backup was restored without its sessions', async () => {
    const [idle, gone] = [await signedIn(), await signedIn()]
    const weeksAgo = { lastSeenAt: new Date('2026-01-01'), expiresAt: new Date('2026-01-15') }
    await database().session.updateMany({ where: { accountId: idle.accountId }, data: weeksAgo })
    await database().session.deleteMany({ where: { accountId: gone.accountId } })
    const cookies = [await cookieOf(idle.sid), await cookieOf(gone.sid), undefined, 'nonsense']
    for (const cookie of cookies) expect(await standingOfCookie(cookie)).toEqual({ is: 'ended' })
  })
})
