import { LookBar } from '#components/admin/people/look-bar.tsx'
import type { Actor } from '#lib/people/actor.ts'
import { roles } from '#lib/people/roles.ts'
import { endLooking } from './(desk)/people/actions.ts'

/** The bar of an administrator who looks as somebody else; nothing for everybody else. */
export function Looking({ actor }: { actor: Actor }) {
  if (actor.kind !== 'staff' || !actor.seenBy) return null
  const { until, asRole } = actor.seenBy
  const role = roles[actor.role].name.toLowerCase()
  const article = /^[aeiou]/.test(role) ? 'an' : 'a'
  return (
    <LookBar
      shown={asRole ? `${article} ${role}` : `${actor.name} (${role})`}
      until={until.getTime()}
      minutesLeft={Math.max(1, Math.ceil((until.getTime() - Date.now()) / 60_000))}
      end={endLooking}
    />
  )
}
