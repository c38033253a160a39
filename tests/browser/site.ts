import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Site {
  origin: string
  /** The path of the one-time link that was printed. */
  setUpPath: string
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The built site as `npm start` runs it, on data of its own, with its embedded database. */
export async function startSite({ empty }: { empty: boolean }): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-site-'))
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, NODE_ENV: ___, ...environment } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts', ...(empty ? ['--empty'] : [])], {
    env: { ...environment, NODE_ENV: 'production', PORT: String(await freePort()), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = await greetingOf(child)
  return {
    origin: /Lamplight is at (\S+)/.exec(printed)![1]!,
    setUpPath: /\/admin\/set-up\/\S+/.exec(printed)?.[0] ?? '',
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What it says until it serves; a start that fails says why. */
function greetingOf(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString()
      if (/Set up the first administrator.*\n/.test(printed)) resolve(printed)
    }
    child.stdout!.on('data', take)
    child.stderr!.on('data', take)
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}:\n${printed}`)))
  })
}
