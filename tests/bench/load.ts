import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import autocannon from 'autocannon'

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  requests: number
  /** Broken connections, and answers that are not 2xx or 3xx. */
  errors: number
}

interface Asked {
  url: string
  seconds: number
  /** Every request has parameters of advertisers, and this cookie, forged each time anew. */
  forged?: string
  headers?: Record<string, string>
}

const connections = 32
const hasWrk = spawnSync('wrk', ['-v']).error === undefined

export const generator = hasWrk ? 'wrk' : 'autocannon'

/** So many requests as fit into that time, on connections that stay open. */
export const load = (asked: Asked): Promise<Load> => (hasWrk ? withWrk(asked) : withAutocannon(asked))

const browserHeaders = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

let script: string | undefined

async function withWrk({ url, seconds, forged, headers }: Asked): Promise<Load> {
  script ??= join(mkdtempSync(join(tmpdir(), 'lamplight-bench-')), 'load.lua')
  writeFileSync(script, lua)
  const all = Object.entries({ ...browserHeaders, ...headers }).flatMap(([name, value]) => [
    '-H',
    `${name}: ${value}`,
  ])
  const options = [`-t1`, `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script]
  const { stdout } = await promisify(execFile)('wrk', [...options, ...all, url, ...(forged ? [forged] : [])])
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')))
}

/** `request` is only there where it is needed: it costs the generator a third of its speed. */
const lua = `
local count = 0
function init(args)
  local forged = args[1]
  if not forged then return end
  request = function()
    count = count + 1
    wrk.headers['cookie'] = 'session=' .. count .. '; ' .. forged .. count
    return wrk.format('GET', wrk.path .. '?utm_source=s' .. count .. '&utm_campaign=c' .. count .. '&fbclid=' .. count)
  end
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"perSecond":%f,"p50":%f,"p99":%f,"requests":%d,"errors":%d}',
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
`

async function withAutocannon({ url, seconds, forged, headers }: Asked): Promise<Load> {
  let count = 0
  const { pathname } = new URL(url)
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    count += 1
    const cookie = `session=${count}; ${forged}${count}`
    const path = `${pathname}?utm_source=s${count}&utm_campaign=c${count}&fbclid=${count}`
    return { ...request, path, headers: { ...request.headers, cookie } }
  }
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { ...browserHeaders, ...headers },
    ...(forged && { requests: [{ setupRequest }] }),
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: result.requests.total,
    errors: result.errors + result.non2xx,
  }
}
