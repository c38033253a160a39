import { existsSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { findPackageJSON } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import next from 'next'
import { database } from '#lib/database/client.ts'
import { brandNewMark } from '#lib/database/embedded/cluster.ts'
import { openDatabase } from '#lib/database/open.ts'
import { env, localUrl } from '#lib/env.ts'
import { startWorker } from '#lib/jobs/worker-link.ts'
import { Lifetime } from '#lib/lifetime.ts'
import { sweepIncoming } from '#lib/media/incoming/sweep.ts'
import { prepareMediaStore } from '#lib/media/store.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { startCounting } from '#lib/numbers/start-counting.ts'
import { systemActor } from '#lib/people/actor.ts'
import { makeSetupLink } from '#lib/people/set-up.ts'
import { startDueUpdates } from '#lib/posts/due-updates.ts'
import { requireSecretKey, setFrameworkSecrets } from '#lib/secret-key.ts'
import { countView } from '#lib/web/count-reading.ts'
import { openPageCache } from '#lib/web/front-door/page-cache.ts'
import { frontDoor, type Handler } from '#lib/web/front-door.ts'
import { drain, listen, makeServer } from '#lib/web/http-server.ts'
import { actorOfCookie } from '#lib/web/session-cookie.ts'

const lifetime = new Lifetime()

await lifetime.start(async () => {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } })
  await prepareDatabase({ demonstration: !values.empty })
  await prepareMediaStore()
  await sweepIncoming(systemActor('start'))
  const worker = startWorker({ housekeeping: true, script: workerScript() })
  lifetime.add(worker)
  lifetime.add(startCounting())
  lifetime.add(startDueUpdates())
  const dev = env().NODE_ENV !== 'production'
  const server = makeServer((...exchange) => handle(...exchange))
  const pages = await prepareNext(dev, server)
  const cache = dev ? null : openPageCache({ pages, countView })
  if (cache) lifetime.add(cache)
  const handle = frontDoor({ dev, media: serveMedia, pages, cache: cache?.pages, countView })
  // Before it takes requests, since readers who come at once may take all connections.
  const setUpPath = await patiently(() => makeSetupLink(systemActor('start')))
  const port = await listen(server, { port: env().PORT, host: env().HOST })
  lifetime.add({ stop: () => drain(server) })
  greet(port, setUpPath)
})

async function prepareDatabase({ demonstration }: { demonstration: boolean }): Promise<void> {
  const { url, embedded, stop, kill } = await openDatabase({ exclusive: true })
  lifetime.add({ stop, kill })
  requireSecretKey({ embedded })
  await upgrade(url)
  lifetime.add({ stop: () => database().$disconnect() })
  const mark = brandNewMark(env().DATA_DIR)
  if (!embedded || !existsSync(mark)) return
  if (demonstration) await fillDemonstration()
  rmSync(mark)
}

async function fillDemonstration(): Promise<void> {
  process.stdout.write('Filling the demonstration; this takes half a minute, the first time only …\n')
  const { seedDemonstration } = await import('./prisma/seed/demonstration.ts')
  await seedDemonstration()
}

/** Built or not, as this file is. */
function workerScript(): string {
  return join(import.meta.dirname, `worker${extname(import.meta.filename)}`)
}

async function prepareNext(dev: boolean, server: Server): Promise<Handler> {
  const { HOST, PORT } = env()
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  setFrameworkSecrets()
  // Next listens for upgrades on the server it is given, past the front door. Only its development
  // needs them, so in production it gets a server that nobody can reach.
  const httpServer = dev ? server : createServer()
  const app = next({
    dev,
    dir: dirname(findPackageJSON('.', import.meta.url)!),
    hostname: HOST,
    port: PORT,
    httpServer,
  })
  await app.prepare()
  lifetime.add({ stop: () => app.close() })
  return app.getRequestHandler()
}

/** Loaded when first asked for: the start does not wait for it. */
async function serveMedia(...exchange: Parameters<Handler>): Promise<void> {
  const { serveMedia: serve } = await import('#lib/media/serve.ts')
  await serve(...exchange, { actorOf: actorOfCookie })
}

/** Just after a crash a small machine may need longer to connect than readers are made to wait. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === 5) throw error
      await sleep(1_000)
    }
  }
}

function greet(port: number, setUpPath: string | null): void {
  const address = env().SITE_URL ?? localUrl(port)
  const lines = [`Lamplight is at ${address}`]
  if (setUpPath) lines.push(`Set up the first administrator (once, within 24 hours): ${address}${setUpPath}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
