import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { env } from '#lib/env.ts'
import { gauge, metricsText } from '#lib/metrics.ts'
import type { PageCache } from '#lib/page-cache/page-cache.ts'
import { swallowedSentence } from '#lib/page-cache/purge-listener.ts'
import { slot } from '#lib/slot.ts'
import { answer } from './answer.ts'

type Answering = (
  request: IncomingMessage,
  response: ServerResponse,
  site: { cache?: PageCache | null },
) => Promise<void>

/** Addresses that answer under any host name, since probes ask by IP address. */
export const healthAddresses: Record<string, Answering> = {
  '/healthz': async (_request, response) => answer(response, 200, 'alive'),
  '/readyz': ready,
  '/metrics': metrics,
}

gauge('lamplight_resident_bytes', 'Memory of the server process.', () => process.memoryUsage.rss())
gauge('lamplight_uptime_seconds', 'Time since the start.', () => Math.round(process.uptime()))

async function ready(...[_request, response, { cache }]: Parameters<Answering>): Promise<void> {
  if (!(await databaseAnswers())) answer(response, 503, 'The database does not answer within a second.')
  else answer(response, 200, cache?.store.isOff ? `ready\n${swallowedSentence}` : 'ready')
}

async function metrics(...[request, response]: Parameters<Answering>): Promise<void> {
  const { METRICS_TOKEN } = env()
  if (!METRICS_TOKEN) answer(response, 404, 'Not found.')
  else if (!isSame(request.headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`)) {
    response.setHeader('www-authenticate', 'Bearer')
    answer(response, 401, 'A bearer token is needed.')
  } else answer(response, 200, metricsText(), 'text/plain; version=0.0.4; charset=utf-8')
}

/** One question at a time: many probes must not use up the connections. */
function databaseAnswers(): Promise<boolean> {
  const asking = slot<{ now: Promise<boolean> | null }>('readiness', () => ({ now: null }))
  asking.now ??= askDatabase().finally(() => {
    asking.now = null
  })
  return asking.now
}

async function askDatabase(): Promise<boolean> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
  })
  client.on('error', () => {})
  const late = new Promise<false>((done) => setTimeout(done, 1_000, false).unref())
  const asked = client
    .connect()
    .then(() => client.query('SELECT 1'))
    .then(() => true)
    .catch(() => false)
  try {
    return await Promise.race([asked, late])
  } finally {
    client.end().catch(() => {})
  }
}

function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(right))
}
