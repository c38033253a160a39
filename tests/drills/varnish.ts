import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../bench/statistics.ts'
import { startSite } from '../process/site.ts'
import { freePort } from './child.ts'
import type { Drill } from './drill.ts'
import { read } from './reader.ts'
import { ask, embeddedUrl } from './rows.ts'
import { afterDrill, newFolder } from './stop-all.ts'

const program = '/usr/sbin/varnishd'
const limit = 500

/** With the very file that the documentation gives. */
export const varnish: Drill = {
  name: 'varnish',
  expected: `a page comes from Varnish, 99 of 100 changes are seen there within ${limit} ms, none is unseen after 6 s`,
  async run({ times }) {
    if (spawnSync(program, ['-V']).status !== 0) {
      return { seen: 'skipped: varnishd is not installed', figure: '', ok: true }
    }
    const [front, back] = [await freePort(), await freePort()]
    const dataDir = newFolder()
    const varnishUrl = `http://127.0.0.1:${front}`
    const env = {
      PORT: String(back),
      SITE_URL: varnishUrl,
      CDN_PURGE_URL: `${varnishUrl}/`,
      CDN_PURGE_TOKEN: 'some-long-secret',
    }
    await startVarnish({ front, back })
    const site = startSite({ dataDir, env })
    await site.ready()
    const url = embeddedUrl(dataDir)
    await ask(
      url,
      `INSERT INTO post (id, path, title, body, status, published_at)
       VALUES (gen_random_uuid(), '/story', 'Story', '{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"A text."}]}]}', 'published', now())`,
    )
    const page = `${varnishUrl}/story`
    const waits: number[] = []
    let kept = 0
    for (let trial = 0; trial < times; trial++) {
      await read(page)
      if ((await read(page)).headers['x-varnish-cache'] === 'true') kept++
      await ask(url, `UPDATE post SET title = 'Title ${trial}.'`)
      const committed = performance.now()
      while (!(await read(page)).text.includes(`Title ${trial}.`)) {
        if (performance.now() - committed > 20_000)
          throw new Error(`Varnish keeps what was changed: ${site.output()}`)
        await sleep(2)
      }
      waits.push(performance.now() - committed)
    }
    await sleep(6_000)
    const isSeen = (await read(page)).text.includes(`Title ${times - 1}.`)
    const left = await ask(url, 'SELECT FROM cdn_purge')
    const p99 = Math.round(percentile(waits, 0.99))
    return {
      seen: `${kept} of ${times} pages came from Varnish; ${left.length} purges unconfirmed`,
      figure: `p50 ${Math.round(percentile(waits, 0.5))} ms, p99 ${p99} ms`,
      ok: kept >= times * 0.8 && p99 <= limit && isSeen && left.length === 0,
    }
  },
}

async function startVarnish({ front, back }: { front: number; back: number }): Promise<void> {
  const folder = newFolder()
  const rules = join(folder, 'lamplight.vcl')
  const given = readFileSync('docs/examples/varnish.vcl', 'utf8')
  writeFileSync(rules, given.replace('.port = "3000"', `.port = "${back}"`))
  const server = spawn(
    program,
    ['-F', '-n', folder, '-a', `127.0.0.1:${front}`, '-f', rules, '-s', 'malloc,32m'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (piece: Buffer) => (said += piece))
  afterDrill(async () => {
    const gone = new Promise((done) => server.once('exit', done))
    if (server.exitCode === null && server.kill('SIGTERM')) await gone
  })
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`Varnish ended: ${said}`)
    const isUp = await read(`http://127.0.0.1:${front}/`).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await sleep(100)
  }
  throw new Error(`Varnish did not start: ${said}`)
}
