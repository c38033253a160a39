/**
 * Run by drills in a process of its own, on the database of DATA_DIR: makes an author who is signed in, and prints the
 * cookie of their session.
 */
import { encode } from 'next-auth/jwt'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { openSession } from '#lib/people/sessions.ts'
import { requireSecretKey, setFrameworkSecrets } from '#lib/secret-key.ts'
import { sessionCookieName } from '#lib/web/session-cookie.ts'

const { embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
setFrameworkSecrets()
const sid = await database().$transaction(async (tx) => {
  const { id } = await tx.account.create({
    data: { email: 'drill@lamplight.example', name: 'Drill', role: 'author' },
  })
  return await openSession(tx, id, 'A drill')
})
const token = await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET! })
process.stdout.write(`${sessionCookieName()}=${token}\n`)
await database().$disconnect()
await stop()
process.exit(0)
