import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../drills/child.ts'
import { afterDrill } from '../drills/stop-all.ts'
import type { RawAnswer } from './raw-answer.ts'

/** Written by whoever answers, at each answer. */
const ofTheConnection = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])

export function keptHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofTheConnection.has(name))
      .map(([name, value]) => [name, String(value)]),
  )
}

/** A server of node:http, in a process of its own, that sends the same; its address. */
export async function bareServer(answer: RawAnswer): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'lamplight-bench-')), 'answer.json')
  const body = answer.body.toString('base64')
  writeFileSync(file, JSON.stringify({ headers: keptHeaders(answer.headers), body }))
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts', file], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endAfterwards(child)
  const port = await new Promise<string>((done) => child.stdout!.once('data', (said) => done(String(said))))
  return `http://127.0.0.1:${port.trim()}`
}

/** nginx that sends the same from a file, writing its log; null where it is not installed. */
export async function nginxServer(answer: RawAnswer): Promise<string | null> {
  if (spawnSync('nginx', ['-v']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-nginx-'))
  const port = await freePort()
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'page'), answer.body)
  for (const reached of [folder, join(folder, 'pages')]) chmodSync(reached, 0o755)
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration(folder, port, keptHeaders(answer.headers)))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  endAfterwards(child)
  const address = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(address).catch(() => null)) return address
    await sleep(50)
  }
  throw new Error('nginx did not start.')
}

function nginxConfiguration(folder: string, port: number, headers: Record<string, string>): string {
  const { 'content-length': _, 'content-type': type = 'text/html', ...others } = headers
  const added = Object.entries(others).map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log ${folder}/access.log; keepalive_requests 100000000; sendfile on; open_file_cache max=10; etag off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  types { } default_type '${type}';
  server { listen 127.0.0.1:${port}; root ${folder}/pages; location / { try_files /page =404; ${added.join(' ')} } }
}
`
}

function endAfterwards(child: ChildProcess): void {
  const gone = new Promise((done) => child.once('exit', done))
  afterDrill(async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await gone
  })
}
