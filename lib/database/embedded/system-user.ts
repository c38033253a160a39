import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { OperatorError } from '#lib/operator-error.ts'

/** Who runs PostgreSQL when Lamplight itself runs as root: PostgreSQL refuses to be root. */
export type SystemUser = { uid: number; gid: number }

/**
 * Null when Lamplight is an ordinary user, who then runs PostgreSQL too. As root it is the owner of
 * the cluster, and for a new one `postgres` or `nobody`: initdb wants a user that exists, and
 * Lamplight creates none.
 */
export function postgresUser(cluster: string): SystemUser | null {
  const self = process.getuid?.()
  const owner = existsSync(cluster) ? statSync(cluster) : null
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new OperatorError(
        `The database in ${cluster} belongs to another user (uid ${owner.uid}): start Lamplight as that user or as root.`,
      )
    }
    return null
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = findUser('postgres') ?? findUser('nobody')
  if (user) return user
  throw new OperatorError(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody": start Lamplight as an ordinary user.',
  )
}

/** Whether that user gets at the path; asked of the system, which knows every parent's rights. */
export function canReach(path: string, user: SystemUser | null): boolean {
  if (!user) return true
  return spawnSync('test', ['-r', path, '-a', '-x', path], { ...user, cwd: '/' }).status === 0
}

function findUser(name: string): SystemUser | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}
