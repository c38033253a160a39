import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from '#lib/database/embedded/binaries.ts'
import { postgresUser, type SystemUser } from '#lib/database/embedded/system-user.ts'
import { freePort } from './child.ts'
import { ask } from './rows.ts'
import { afterDrill, newFolder } from './stop-all.ts'

export const ownPrograms = (): string => findBinaries(postgresUser('/none')).folder

export interface PostgresServer {
  admin: string
  /** The URL of `site` or `second`, as their owner. */
  database: (name: string) => string
  stop: () => Promise<void>
  start: () => Promise<void>
}

/** A server of its own with two empty databases. */
export async function startServer(programs = ownPrograms()): Promise<PostgresServer> {
  const folder = join(newFolder(), 'cluster')
  const user = postgresUser(folder)
  mkdirSync(folder, { mode: 0o700 })
  const pwfile = `${folder}.password`
  writeFileSync(pwfile, 'admin-of-the-drill', { mode: 0o644 })
  if (user) chownSync(folder, user.uid, user.gid)
  const encoding = ['--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'admin', '--auth=scram-sha-256', `--pwfile=${pwfile}`, ...encoding],
    { ...user, cwd: '/', stdio: 'pipe' },
  )
  const port = await freePort()
  const run = () => startPostgres(programs, { folder, port, user })
  let server = run()
  const address = (who: string, database: string) => `postgresql://${who}@127.0.0.1:${port}/${database}`
  const admin = address('admin:admin-of-the-drill', 'postgres')
  await untilItAnswers(admin)
  await ask(
    admin,
    `CREATE ROLE owner LOGIN PASSWORD 'owner-of-the-drill' NOSUPERUSER NOCREATEDB NOCREATEROLE`,
  )
  for (const name of ['site', 'second']) await ask(admin, `CREATE DATABASE ${name} OWNER owner`)
  return {
    admin,
    database: (name) => address('owner:owner-of-the-drill', name),
    async stop() {
      const gone = new Promise((done) => server.once('exit', done))
      server.kill('SIGQUIT')
      await gone
    },
    async start() {
      server = run()
      await untilItAnswers(admin)
    },
  }
}

function startPostgres(
  programs: string,
  { folder, port, user }: { folder: string; port: number; user: SystemUser | null },
): ChildProcess {
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const server = spawn(join(programs, 'postgres'), ['-D', folder, '-p', String(port), ...settings], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  afterDrill(async () => {
    const gone = new Promise((done) => server.once('exit', done))
    if (server.exitCode === null && server.kill('SIGINT')) await gone
  })
  return server
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answers = await ask(url, 'SELECT 1').then(
      () => true,
      () => false,
    )
    if (answers) return
    await sleep(100)
  }
  throw new Error('The server did not start.')
}
