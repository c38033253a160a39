import { systemActor } from '#lib/people/actor.ts'
import { removeDemonstration as remove } from '#lib/settings/remove-demonstration.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const removeDemonstration: Command = {
  name: 'demo remove',
  usage: '',
  summary: 'Removes the demonstration texts, pictures and comments. What you wrote yourself stays.',
  async run() {
    await withSite({}, () => remove(systemActor('command line')))
    process.stdout.write('The demonstration is gone.\n')
    return true
  },
}
