import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { OperatorError } from '#lib/operator-error.ts'
import { type Binaries, findBinaries, stateFolder } from './binaries.ts'
import { isRunning } from './process-state.ts'
import { canReach, postgresUser, type SystemUser } from './system-user.ts'

/** A cluster on disk: PostgreSQL's own folder, who runs it, and what it is run with. */
export type Cluster = {
  folder: string
  user: SystemUser | null
  binaries: Binaries
  password: string
  log: string
}

/** Its presence says that nobody has used the site yet; removed once the first content is there. */
export function brandNewMark(dataDir: string): string {
  return join(dataDir, 'brand-new')
}

/** Whether a site was ever begun there, be it whole or not. */
export const hasCluster = (dataDir: string): boolean =>
  lstatSync(join(dataDir, 'postgres'), { throwIfNoEntry: false }) !== undefined

/** The cluster of DATA_DIR, made if there is none. Safe when two starts do it at once. */
export async function requireCluster(dataDir: string): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true })
  const home = join(dataDir, 'postgres')
  if (!isComplete(home)) await createCluster(dataDir, home)
  const folder = realpathSync(home)
  const user = postgresUser(folder)
  const binaries = findBinaries(user)
  refuseOtherMajor(folder, binaries.major)
  if (!canReach(folder, user)) {
    throw new OperatorError(
      `The user that PostgreSQL runs as (uid ${user?.uid}) cannot reach ${folder}: give it the right to pass through the folders above, or move DATA_DIR.`,
    )
  }
  return { folder, user, binaries, password: readPassword(dataDir), log: join(dataDir, 'postgres.log') }
}

/**
 * initdb killed half-way leaves a folder that looks finished, so it works under another name that
 * becomes `postgres` in one step.
 */
async function createCluster(dataDir: string, home: string): Promise<void> {
  if (lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new OperatorError(
      `${home} points to a database that is not there: DATA_DIR was copied without it, so restore a backup into an empty DATA_DIR.`,
    )
  }
  const user = postgresUser(home)
  const binaries = findBinaries(user)
  const target = canReach(dataDir, user) ? home : privateHome(dataDir)
  const unfinished = `${target}.new-${process.pid}`
  sweepUnfinished(target)
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  if (user) chownSync(unfinished, user.uid, user.gid)
  const password = readOrMakePassword(dataDir)
  writeFileSync(brandNewMark(dataDir), '')
  await runInitdb({ folder: unfinished, user, binaries, password })
  moveInPlace(unfinished, target)
  if (target !== home) {
    try {
      symlinkSync(target, home)
    } catch (error) {
      if (!isComplete(home)) throw error
    }
  }
}

async function runInitdb(options: {
  folder: string
  user: SystemUser | null
  binaries: Binaries
  password: string
}) {
  const { folder, user, binaries, password } = options
  const letter = mkdtempSync(join(tmpdir(), 'lamplight-'))
  const pwfile = join(letter, 'password')
  writeFileSync(pwfile, password, { mode: 0o600 })
  if (user) for (const path of [letter, pwfile]) chownSync(path, user.uid, user.gid)
  const said: Buffer[] = []
  try {
    const code = await new Promise<number | null>((done, fail) => {
      const initdb = spawn(
        join(binaries.folder, 'initdb'),
        [
          ...['-D', folder, '-U', 'lamplight', '--auth=scram-sha-256', `--pwfile=${pwfile}`],
          ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
        ],
        { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] },
      )
      initdb.stdout.on('data', (piece: Buffer) => said.push(piece))
      initdb.stderr.on('data', (piece: Buffer) => said.push(piece))
      initdb.once('error', fail).once('close', done)
    })
    if (code !== 0)
      throw new OperatorError(`The database could not be created: ${lastLines(Buffer.concat(said))}`)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(letter, { recursive: true, force: true })
  }
}

/** Another start may have been faster; then its cluster is the one. */
function moveInPlace(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target)
  } catch (error) {
    if (!isComplete(target)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function sweepUnfinished(target: string): void {
  if (!existsSync(dirname(target))) return
  for (const name of readdirSync(dirname(target))) {
    const pid = Number(name.startsWith(`${basename(target)}.new-`) && name.split('-').at(-1))
    if (pid && !isRunning(pid)) rmSync(join(dirname(target), name), { recursive: true, force: true })
  }
}

function privateHome(dataDir: string): string {
  const clusters = join(stateFolder, 'clusters')
  mkdirSync(clusters, { recursive: true, mode: 0o755 })
  const home = join(clusters, createHash('sha256').update(realpathSync(dataDir)).digest('hex'))
  console.warn(
    `The user that PostgreSQL runs as cannot reach ${dataDir}, so the database is kept in ${home}: a copy of DATA_DIR lacks it; use npm run lamplight -- backup FILE.`,
  )
  return home
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password')
}

/** Two starts that make one at once agree: the hard link exists once. */
function readOrMakePassword(dataDir: string): string {
  const file = passwordFile(dataDir)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readPassword(dataDir)
}

function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim()
  } catch {
    throw new OperatorError(
      `${passwordFile(dataDir)} cannot be read, and the database beside it opens with nothing else: put that file back.`,
    )
  }
}

function isComplete(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'))
}

function refuseOtherMajor(folder: string, major: number): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (made === String(major)) return
  throw new OperatorError(
    `The database in ${folder} is of PostgreSQL ${made} and this Lamplight brings PostgreSQL ${major}: with the Lamplight that made it run "npm run lamplight -- backup FILE", then here set DATA_DIR to an empty folder and run "npm run lamplight -- restore FILE".`,
  )
}

function lastLines(output: Buffer): string {
  return output.toString().trim().split('\n').slice(-3).join(' ')
}
