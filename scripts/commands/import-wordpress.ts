import { countWords } from '#lib/moving/report.ts'
import { importWordpress as bring } from '#lib/moving/wordpress/import.ts'
import { systemActor } from '#lib/people/actor.ts'
import type { Command } from './command.ts'
import { fileFrom, withSite } from './with-site.ts'

export const importWordpress: Command = {
  name: 'import wordpress',
  usage: 'FILE [--dry-run]',
  summary:
    'Brings the posts, pages and comments of a WordPress export (WXR): all of it or nothing. With --dry-run it tries everything and keeps nothing.',
  options: { 'dry-run': { type: 'boolean' } },
  words: 1,
  async run({ words: [word = ''], options }) {
    const input = { file: fileFrom(word), dryRun: options['dry-run'] === true }
    const report = await withSite({}, () => bring(systemActor('command line'), input, showProgress))
    for (const [name, words] of Object.entries(countWords)) {
      const count = report.counts[name as keyof typeof countWords]
      if (count) process.stdout.write(`${count} ${words}\n`)
    }
    for (const line of report.lines) process.stdout.write(`- ${line.text}\n`)
    if (report.dryRun) process.stdout.write('This was a trial: nothing was kept.\n')
    return true
  },
}

function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}${done === of ? '\n' : ''}`)
}
