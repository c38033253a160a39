import { setTimeout as sleep } from 'node:timers/promises'
import { amendEnv } from '#lib/env.ts'
import { type MailServer, mailServer } from '../factories/mail-server.ts'
import { ended, runScript, startScript } from './child.ts'
import type { Drill } from './drill.ts'
import { ask } from './rows.ts'
import { newFolder } from './stop-all.ts'

const script = 'tests/drills/send-letters.ts'
/** Every so manyeth start of the sender happens twice, as when a job is delivered twice. */
const doubledEvery = 10

export const letters: Drill = {
  name: 'letters',
  expected: '0 doubled, 0 forgotten, at most one unknown a kill',
  async run({ letters: wanted, kills: wantedKills }) {
    const { url, stop } = await ownDatabase()
    const server = await mailServer()
    const env = {
      DATABASE_URL: url,
      SECRET_KEY: 'drill-key-0123456789-abcdefghijklmnop',
      SMTP_URL: server.url,
      SITE_URL: 'https://drill.example',
      LOG_LEVEL: 'error',
    }
    await runScript(script, ['prepare', String(wanted)], env)
    const { kills, starts } = await killSenders(wantedKills, { env, server, wanted })
    const before = server.received.length
    const started = performance.now()
    await runScript(script, ['finish'], env)
    const rate = (server.received.length - before) / ((performance.now() - started) / 1_000)
    const rows = await ask<Row>(url, facts)
    await server.stop()
    await stop()
    return outcomeOf({ rows, server, wanted, kills, starts, rate })
  },
}

async function ownDatabase() {
  process.env.DATA_DIR = newFolder()
  delete process.env.DATABASE_URL
  amendEnv({})
  const { openDatabase } = await import('#lib/database/open.ts')
  return await openDatabase({ exclusive: true })
}

interface Killing {
  env: Record<string, string>
  server: MailServer
  wanted: number
}

/** Starts the sender, lets it send its share, kills it at a moment of no meaning, and so on. */
async function killSenders(wantedKills: number, { env, server, wanted }: Killing) {
  const share = Math.floor((wanted * 0.9) / wantedKills)
  let kills = 0
  let starts = 0
  while (kills < wantedKills) {
    starts += 1
    const isDoubled = starts % doubledEvery === 0 && wantedKills - kills > 1
    const senders = Array.from({ length: isDoubled ? 2 : 1 }, () => startScript(script, ['send'], env))
    const ends = senders.map(ended)
    const goal = server.received.length + Math.ceil(share * senders.length * (0.5 + Math.random()))
    for (let waited = 0; server.received.length < goal && waited < 60_000; waited += 5) await sleep(5)
    await sleep(Math.random() * 15)
    for (const sender of senders) sender.kill('SIGKILL')
    await Promise.all(ends)
    kills += senders.length
    // What was on its way when it was killed still arrives.
    await sleep(50)
  }
  return { kills, starts }
}

interface Row {
  id: string
  state: string
}

const facts = `SELECT id, state::text FROM letter_recipient`

interface Found {
  rows: Row[]
  server: MailServer
  wanted: number
  kills: number
  starts: number
  rate: number
}

function outcomeOf({ rows, server, wanted, kills, starts, rate }: Found) {
  const times = new Map<string, number>()
  for (const { text } of server.received) {
    const id = /^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? ''
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  const doubled = [...times.values()].filter((number) => number > 1).length
  const unknown = rows.filter(({ state }) => state === 'unknown')
  const listed = new Set(unknown.map(({ id }) => id))
  const forgotten = rows.filter(({ id }) => !times.has(id) && !listed.has(id)).length + (wanted - rows.length)
  const untrue = rows.filter(({ id, state }) => state === 'sent' && !times.has(id)).length
  const arrived = unknown.filter(({ id }) => times.has(id)).length
  return {
    seen: `${wanted} letters, ${kills} kills in ${starts} starts, every ${doubledEvery}th start doubled; ${unknown.length} unknown (${arrived} of them had arrived); ${Math.round(rate)} letters a second at the end`,
    figure: `${doubled} doubled, ${forgotten} forgotten, ${untrue} wrongly said to be sent, ${unknown.length} unknown after ${kills} kills`,
    ok: doubled === 0 && forgotten === 0 && untrue === 0 && unknown.length <= kills,
  }
}
