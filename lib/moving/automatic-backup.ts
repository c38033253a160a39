import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from './backup.ts'

const kept = 5
const pattern = /^before-upgrade-.*\.tar\.gz$/

/** A backup named by its time, of which the newest five are kept. */
export async function backUpAutomatically(url: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(':', '-')
  const file = join(folder, `before-upgrade-${stamp}.tar.gz`)
  await backUp({ url, file })
  const old = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .reverse()
    .slice(kept)
  for (const name of old) rmSync(join(folder, name))
  return file
}
