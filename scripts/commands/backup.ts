import { backUp } from '#lib/moving/backup.ts'
import type { Command } from './command.ts'
import { fileFrom, withSite } from './with-site.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  summary:
    'Writes the whole site, texts and pictures, into one .tar.gz. Sessions and one-time links are left out. It holds everything that is private too, though not SECRET_KEY: keep both safe, and apart.',
  words: 1,
  async run({ words: [word = ''] }) {
    const file = fileFrom(word)
    const { rows, pictures, media } = await withSite({ asItIs: true }, (url) => backUp({ url, file }))
    process.stdout.write(`${file} holds ${rows} rows and ${pictures} files of pictures.\n`)
    if (media === 'elsewhere')
      process.stdout.write('The pictures in object storage are not in it: back that up too.\n')
    return true
  },
}
