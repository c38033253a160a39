import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { amendEnv, env } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'

/**
 * Sees to it that SECRET_KEY is set: from the environment, or made once and kept in DATA_DIR.
 * @throws OperatorError where it must be given: several instances on one server need the same
 */
export function requireSecretKey({ embedded }: { embedded: boolean }): void {
  if (env().SECRET_KEY) return
  if (!embedded) {
    throw new OperatorError(
      'SECRET_KEY is required with DATABASE_URL: set it to at least 32 random characters, for example from "openssl rand -base64 32", and keep it safe.',
    )
  }
  amendEnv({ SECRET_KEY: readOrMake(join(env().DATA_DIR, 'secret.key')) })
}

/** What Next and next-auth read from the environment: subkeys, so that neither knows the key itself. */
export function setFrameworkSecrets(): void {
  const { SITE_URL } = env()
  process.env.NEXTAUTH_SECRET = subkey('next-auth')
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = subkey('server-actions')
  // Without SITE_URL next-auth goes by X-Forwarded-Host, which the front door writes itself.
  if (SITE_URL) process.env.NEXTAUTH_URL = SITE_URL
  else process.env.AUTH_TRUST_HOST = 'true'
}

function subkey(purpose: string): string {
  return Buffer.from(hkdfSync('sha256', env().SECRET_KEY ?? '', 'lamplight', purpose, 32)).toString('base64')
}

/** Two starts that make one at once agree: the hard link exists once. */
function readOrMake(file: string): string {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}
