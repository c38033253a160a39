import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#lib/database/client.ts'
import { countAgainst, forgetCount, type Limit } from '#lib/database/rate-limit.ts'
import { RefusedError } from '#lib/errors.ts'
import { keyedDigest } from '#lib/secrets.ts'
import { systemActor } from './actor.ts'
import { passwordMatches } from './passwords.ts'
import { recordAudit } from './record-audit.ts'
import { openSession } from './sessions.ts'

const perEmail: Limit = { name: 'sign-in-email', count: 10, seconds: 15 * 60 }
const perClient: Limit = { name: 'sign-in-client', count: 30, seconds: 15 * 60 }
const answerMilliseconds = 600

export interface Credentials {
  email: string
  password: string
  device: string
  /** A hash of the client's address, or null where it is not known. */
  client: string | null
}

/**
 * The session's token. An unknown e-mail, a wrong password and a disabled account get one answer
 * after one time (OWASP Authentication Cheat Sheet).
 * @throws RefusedError unauthenticated or too_many
 */
export async function signIn(credentials: Credentials): Promise<string> {
  const [answer] = await Promise.allSettled([checkCredentials(credentials), pause(answerMilliseconds)])
  if (answer.status === 'rejected') throw answer.reason
  return answer.value
}

async function checkCredentials({ email, password, device, client }: Credentials): Promise<string> {
  const known = email.trim().toLowerCase()
  const key = countedAs(known)
  if (client) await countAgainst(perClient, client)
  await countAgainst(perEmail, key)
  const account = await database().account.findUnique({ where: { email: known } })
  const matches = await passwordMatches(password, account?.passwordHash ?? null)
  if (!account || !matches || account.disabledAt) {
    throw new RefusedError('unauthenticated', 'E-mail or password is not right. Please try again.')
  }
  await forgetCount(perEmail, key)
  return await database().$transaction(async (tx) => {
    await recordAudit(tx, systemActor('sign-in'), { action: 'sign_in', subject: account.id })
    return await openSession(tx, account.id, device)
  })
}

/** Whatever was typed there, perhaps a password by mistake: it is not kept to be counted. */
const countedAs = (email: string): string =>
  Buffer.from(keyedDigest('sign-in-count', email)).toString('base64url')
