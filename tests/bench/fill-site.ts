/**
 * Fills the database of DATA_DIR, which must be new, and leaves it stopped:
 *   DATA_DIR=… node --import tsx tests/bench/fill-site.ts small|medium|million|large
 */
import { rmSync } from 'node:fs'
import { brandNewMark } from '#lib/database/embedded/cluster.ts'
import { openDatabase } from '#lib/database/open.ts'
import { env } from '#lib/env.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { requireSecretKey } from '#lib/secret-key.ts'
import { fill } from './filling/fill.ts'
import { type ScaleName, scales } from './filling/scales.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const scale = process.argv[2] as ScaleName
if (!(scale in scales)) throw new Error(`There is no scale ${scale}.`)
const { url, embedded, stop } = await openDatabase({ exclusive: true })
try {
  requireSecretKey({ embedded })
  await upgrade(url)
  const { rows, seconds } = await fill(url, scale, say)
  rmSync(brandNewMark(env().DATA_DIR), { force: true })
  say(`${rows} rows in ${seconds} s, ${Math.round(rows / seconds)} a second`)
} finally {
  await stop()
}
