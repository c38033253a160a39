import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, postmasterOf, type Site, startSite } from '../process/site.ts'
import { freePort, runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { ask, embeddedUrl } from './rows.ts'
import { newFolder } from './stop-all.ts'

const clients = 4

export const killMidComment: Drill = {
  name: 'kill-mid-comment',
  expected: '0 lost after a 303, 0 doubled',
  async run({ times }) {
    const dataDir = newFolder()
    const env = { PORT: String(await freePort()) }
    const address = `http://127.0.0.1:${env.PORT}`
    const start = () => startSite({ dataDir, env })
    let site = start()
    await site.ready()
    await runScript('tests/drills/write-posts.ts', ['publish', '1'], { DATA_DIR: dataDir })
    const [post] = await ask<{ id: string }>(embeddedUrl(dataDir), 'SELECT id FROM post')

    const progress = { over: false, taken: 0 }
    const writers = Promise.all(
      Array.from({ length: clients }, (_, number) => write({ address, post: post!.id, number, progress })),
    )
    // Whoever awaits it hears of a failure; until then it must not end this process.
    writers.catch(() => {})
    let withDatabase = 0
    for (let kill = 1; kill <= times; kill++) {
      const before = progress.taken
      await Promise.race([eventually(() => progress.taken > before), writers])
      await sleep(Math.random() * 600)
      const alsoDatabase = kill % 5 === 0
      if (alsoDatabase) withDatabase += 1
      await killSite(site, alsoDatabase ? postmasterOf(dataDir) : null)
      site = start()
      await site.ready()
    }
    progress.over = true
    const written = (await writers).flat()
    const rows = await ask<{ body: string; count: number }>(
      embeddedUrl(dataDir),
      'SELECT body, count(*)::int AS count FROM comment GROUP BY body',
    )
    const counts = new Map(rows.map(({ body, count }) => [body, count]))
    const lost = written.filter(({ body }) => !counts.has(body)).length
    const doubled = rows.filter(({ count }) => count > 1).length
    const again = written.filter(({ attempts }) => attempts > 1).length
    return {
      seen: `${times} kills, ${withDatabase} of them with the database; ${again} of ${written.length} comments were sent again`,
      figure: `${lost} lost, ${doubled} doubled, ${rows.length - written.length} unasked`,
      ok: lost === 0 && doubled === 0 && rows.length === written.length && again > 0,
    }
  },
}

async function killSite(site: Site, postmaster: number | null): Promise<void> {
  site.process.kill('SIGKILL')
  if (postmaster) process.kill(postmaster, 'SIGKILL')
  await site.ended()
}

interface Written {
  body: string
  attempts: number
}

/** One reader after another, each of whom sends the same form until it is answered with a 303. */
async function write(reader: {
  address: string
  post: string
  number: number
  progress: { over: boolean; taken: number }
}): Promise<Written[]> {
  const written: Written[] = []
  for (let count = 1; !reader.progress.over; count++) {
    const body = `Comment ${count} of reader ${reader.number}, whose connection is not good.`
    const form = {
      post: reader.post,
      parent: '',
      name: `Reader ${reader.number}`,
      email: '',
      body,
      leave_empty: '',
    }
    written.push({ body, attempts: await sendUntilTaken(reader.address, form) })
    reader.progress.taken += 1
  }
  return written
}

async function sendUntilTaken(address: string, form: Record<string, string>): Promise<number> {
  const deadline = Date.now() + 180_000
  for (let attempt = 1; Date.now() < deadline; attempt++) {
    if ((await send(address, form)) === 303) return attempt
    await sleep(50)
  }
  throw new Error('A comment was not taken within three minutes.')
}

async function send(address: string, form: Record<string, string>): Promise<number | null> {
  try {
    const answer = await fetch(`${address}/comments`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: address },
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return null
  }
}
