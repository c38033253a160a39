import { systemActor } from '#lib/people/actor.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const removeDemonstration: Command = {
  name: 'demo remove',
  usage: '',
  summary: 'Removes the demonstration texts, pictures and comments. What you wrote yourself stays.',
  async run() {
    const demonstration = await import('#lib/settings/demonstration.ts')
    await withSite({}, () => demonstration.removeDemonstration(systemActor('command line')))
    process.stdout.write('The demonstration is gone.\n')
    return true
  },
}
