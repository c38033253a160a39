import { setTimeout as sleep } from 'node:timers/promises'
import { startSite } from '../process/site.ts'
import { ended, runScript, startScript } from './child.ts'
import type { Drill } from './drill.ts'
import { ask, embeddedUrl } from './rows.ts'
import { newFolder } from './stop-all.ts'

const script = 'tests/drills/write-posts.ts'

export const killMidPublish: Drill = {
  name: 'kill-mid-publish',
  expected: '0 half-published, 0 lost after publish had answered, pages agree',
  async run({ times }) {
    const dataDir = newFolder()
    const site = startSite({ dataDir })
    const address = await site.ready()
    await runScript(script, ['publish', '1'], { DATA_DIR: dataDir })
    const begun: string[] = []
    const answered: string[] = []
    for (let kill = 0; kill < times; kill++) {
      const said = await killWhilePublishing(dataDir, kill)
      begun.push(...idsAfter('before', said))
      answered.push(...idsAfter('after', said))
    }
    const url = embeddedUrl(dataDir)
    await untilNothingIsUnderWay(url)
    const posts = await ask<Row>(url, facts)
    const whole = posts.filter(isWhole)
    const half = posts.length - whole.length
    const isPublished = new Set(posts.filter(({ status }) => status === 'published').map(({ id }) => id))
    const lost = answered.filter((id) => !isPublished.has(id)).length
    const cut = begun.filter((id) => !answered.includes(id))
    const kept = cut.filter((id) => isPublished.has(id)).length
    const wrongPages = await countWrongPages(address, posts)
    return {
      seen: `${times} kills; ${cut.length} hit a publish under way: ${kept} of these wholly done, ${cut.length - kept} not at all`,
      figure: `${half} half-published, ${lost} lost, ${wrongPages} of ${posts.length} pages disagree`,
      ok: half === 0 && lost === 0 && wrongPages === 0 && cut.length > 0,
    }
  },
}

/** In most runs within a publish, since that is most of what the script does. What it said until then. */
async function killWhilePublishing(dataDir: string, kill: number): Promise<string> {
  const child = startScript(script, ['publish-on'], { DATA_DIR: dataDir })
  const end = ended(child)
  const wanted = 3 + (kill % 5)
  await new Promise<void>((done, fail) => {
    let seen = 0
    child.stdout?.on('data', (piece: Buffer) => {
      seen += piece.toString().split('before ').length - 1
      if (seen >= wanted) done()
    })
    child.once('exit', () => fail(new Error('The script ended by itself.')))
  }).catch(async (error: Error) => {
    throw new Error(`${error.message} ${(await end).complained}`)
  })
  await sleep(Math.random() * 25)
  child.kill('SIGKILL')
  return (await end).said
}

const idsAfter = (word: string, said: string): string[] =>
  [...said.matchAll(new RegExp(`^${word} (\\S{36})$`, 'gm'))].map(([, id]) => id!)

interface Row {
  id: string
  path: string
  status: string
  dated: boolean
  answered: boolean
  version: number
  revisions: number
  logged: number
}

/** Everything that publishing writes, post by post. */
const facts = `SELECT id, path, status::text, published_at IS NOT NULL AS dated,
    protection = 'none' AS answered, version,
    (SELECT count(*)::int FROM revision r WHERE r.post_id = p.id AND r.reason = 'published') AS revisions,
    (SELECT count(*)::int FROM audit_event e WHERE e.action = 'post.publish' AND e.subject = p.id::text) AS logged
  FROM post p`

function isWhole({ status, dated, answered, version, revisions, logged }: Row): boolean {
  if (status === 'published') return dated && answered && version === 2 && revisions === 1 && logged === 1
  return status === 'draft' && !dated && !answered && version === 1 && revisions === 0 && logged === 0
}

async function untilNothingIsUnderWay(url: string): Promise<void> {
  const open = `SELECT count(*)::int AS open FROM pg_stat_activity WHERE state LIKE '%in transaction%' AND pid <> pg_backend_pid()`
  for (let waited = 0; waited < 100; waited++) {
    const [row] = await ask<{ open: number }>(url, open)
    if (row?.open === 0) return
    await sleep(200)
  }
  throw new Error('A transaction of a killed process is still open after 20 seconds.')
}

async function countWrongPages(address: string, posts: Row[]): Promise<number> {
  let wrong = 0
  for (const { path, status } of posts) {
    const page = await fetch(`${address}${encodeURI(path)}`, { redirect: 'manual' })
    await page.arrayBuffer()
    if (page.status !== (status === 'published' ? 200 : 404)) wrong += 1
  }
  return wrong
}
