import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { leftOut } from '#lib/moving/left-out.ts'
import { startSite } from '../process/site.ts'
import { lamplight, runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { ownPrograms, startServer } from './postgres-server.ts'
import { ask } from './rows.ts'
import { newFolder } from './stop-all.ts'

const secret = 'a-key-of-the-drill-that-nobody-uses-elsewhere'

export const twoServers: Drill = {
  name: 'two-servers',
  expected: 'migrations, staff, page, comment, backup, restore on PostgreSQL 15 and 18, without superuser',
  async run() {
    const programs = findPrograms()
    const results: string[] = []
    for (const folder of programs) results.push(await live(folder))
    const all = results.length > 1
    return {
      seen: results.join('; '),
      figure: `${results.length} servers${all ? '' : ' (no other PostgreSQL is installed here)'}`,
      ok: all && results.every((result) => result.endsWith('all done')),
    }
  },
}

/** Folders with `initdb` and `postgres`: what Debian's packages installed, and Lamplight's own. */
function findPrograms(): string[] {
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed)
    ? readdirSync(installed).filter((version) => Number(version) >= 15)
    : []
  const folders = versions.map((version) => join(installed, version, 'bin'))
  return [...folders.filter((folder) => existsSync(join(folder, 'initdb'))), ownPrograms()]
}

/** One life of a site on that server, as the owner of a database and nothing more. */
async function live(programs: string): Promise<string> {
  const server = await startServer(programs)
  const version = (await ask<{ server_version: string }>(server.admin, 'SHOW server_version'))[0]!
    .server_version
  const name = `PostgreSQL ${version.split(' ')[0]}`
  const place = newFolder()
  const env = { DATABASE_URL: server.database('site'), DATA_DIR: place, SECRET_KEY: secret, INIT_CWD: place }
  try {
    const link = await lamplight(
      ['staff', 'add', '--email', 'ann@lamplight.example', '--name', 'Ann', '--role', 'editor'],
      env,
    )
    requireThat(/\/admin\/invitation\//.test(link), 'no invitation')
    const path = (await runScript('tests/drills/write-posts.ts', ['publish', '1'], env)).trim()
    await useSite(env, path)
    await lamplight(['backup', 'site.tar.gz'], env)
    const before = await contentsOf(env.DATABASE_URL)
    await runScript('tests/drills/write-posts.ts', ['publish', '1'], env)
    await lamplight(['restore', 'site.tar.gz', '--replace'], env)
    requireSame(await contentsOf(env.DATABASE_URL), before, 'restored in place')
    const elsewhere = { ...env, DATABASE_URL: server.database('second') }
    await lamplight(['restore', 'site.tar.gz'], elsewhere)
    requireSame(await contentsOf(elsewhere.DATABASE_URL), before, 'restored elsewhere')
    const findings = await lamplight(['doctor'], elsewhere)
    requireThat(/migrations are applied/.test(findings), 'doctor is not content')
    await useSite(elsewhere, path)
    return `${name}: all done`
  } catch (error) {
    return `${name}: ${String(error).replaceAll('\n', ' ').slice(0, 400)}`
  }
}

function requireSame(restored: string, before: string, when: string): void {
  const known = new Set(before.split('\n'))
  const others = restored.split('\n').filter((line) => !known.has(line))
  requireThat(restored === before, `${when}, rows differ: ${others.join(', ')}`)
}

async function useSite(env: Record<string, string>, path: string): Promise<void> {
  const site = startSite({ dataDir: env.DATA_DIR!, env })
  const address = await site.ready()
  const page = await fetch(`${address}${encodeURI(path)}`)
  requireThat(page.status === 200, `the page answered ${page.status}`)
  const [, post = ''] = /name="post" value="([^"]+)"/.exec(await page.text()) ?? []
  const form = {
    post,
    parent: '',
    name: 'A reader',
    email: '',
    body: `Thank you, number ${Date.now()}.`,
    leave_empty: '',
  }
  const answer = await fetch(`${address}/comments`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: address },
    redirect: 'manual',
  })
  requireThat(answer.status === 303, `the comment was answered with ${answer.status}`)
  requireThat((await fetch(`${address}/readyz`)).status === 200, 'not ready')
  site.process.kill('SIGTERM')
  requireThat((await site.ended()) === 0, `the stop failed: ${site.output()}`)
}

function requireThat(holds: boolean, complaint: string): asserts holds {
  if (!holds) throw new Error(complaint)
}

/** Every row that a backup holds, table by table, as one digest each; without the note that it was restored. */
async function contentsOf(url: string): Promise<string> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND NOT relname = ANY($1) ORDER BY 1`,
    [leftOut],
  )
  const digests = []
  for (const { name } of tables) {
    const [row] = await ask<{ digest: string; count: string }>(
      url,
      `SELECT count(*) AS count, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text COLLATE "C")), '') AS digest FROM "${name}" t
        WHERE to_jsonb(t) ->> 'key' IS DISTINCT FROM 'restored'`,
    )
    digests.push(`${name} ${row!.count} ${row!.digest}`)
  }
  return digests.join('\n')
}
