import { encode } from 'next-auth/jwt'
import { database } from '#lib/database/client.ts'
import { openSession } from '#lib/people/sessions.ts'
import { actorOfCookie, sessionCookieName } from '#lib/web/session-cookie.ts'
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
