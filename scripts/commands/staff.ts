import { systemActor } from '#lib/people/actor.ts'
import { inviteReset, inviteStaff } from '#lib/people/invite.ts'
import { InviteForm, ResetForm } from '#lib/people/schema.ts'
import { siteOrigin } from '#lib/web/site-origin.ts'
import type { Command, Given } from './command.ts'
import { helpOf, WrongUsage } from './command-line.ts'
import { withSite } from './with-site.ts'

export const addStaff: Command = {
  name: 'staff add',
  usage: '--email E --name N --role R',
  summary:
    'Prints a one-time link with which the person sets a password. Roles: administrator, editor, author, contributor, moderator, viewer.',
  options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  run: async (given) => printLink(await withSite({}, invite(read(addStaff, InviteForm, given)))),
}

export const resetStaff: Command = {
  name: 'staff reset',
  usage: '--email E',
  summary: 'Prints a one-time link with which somebody on the staff chooses a new password.',
  options: { email: { type: 'string' } },
  run: async (given) => printLink(await withSite({}, reset(read(resetStaff, ResetForm, given)))),
}

const actor = systemActor('command line')
const invite = (person: Parameters<typeof inviteStaff>[1]) => async () =>
  (await inviteStaff(actor, person)).path
const reset = (person: { email: string }) => async () => (await inviteReset(actor, person)).path

interface Form<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false; error: { issues: Issue[] } }
}
interface Issue {
  path: PropertyKey[]
  message: string
}

function read<Value>(command: Command, form: Form<Value>, { options }: Given): Value {
  const result = form.safeParse({ ...options })
  if (result.success) return result.data
  const wrong = result.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`)
  throw new WrongUsage(`${wrong.join('\n')}\n\n${helpOf(command)}`)
}

function printLink(path: string): true {
  process.stdout.write(`${siteOrigin(null)}${path}\n`)
  return true
}
