import { rmSync } from 'node:fs'
import { brandNewMark } from '#lib/database/embedded/cluster.ts'
import { env } from '#lib/env.ts'
import { restore as restoreSite } from '#lib/moving/restore.ts'
import type { Command } from './command.ts'
import { fileFrom, withSite } from './with-site.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--replace]',
  summary:
    'Puts a backup in the place of this site. The whole file is checked before anything is touched; a site that has content is replaced only with --replace. Everybody has to sign in again.',
  options: { replace: { type: 'boolean' } },
  words: 1,
  async run({ words: [word = ''], options }) {
    const file = fileFrom(word)
    const { rows, pictures, madeAt, warnings } = await withSite({ asItIs: true }, (url) =>
      restoreSite({ url, file, replace: options.replace === true }),
    )
    rmSync(brandNewMark(env().DATA_DIR), { force: true })
    process.stdout.write(`Restored the site of ${madeAt}: ${rows} rows and ${pictures} files of pictures.\n`)
    for (const warning of warnings) process.stdout.write(`${warning}\n`)
    return true
  },
}
