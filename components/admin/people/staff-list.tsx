import type { StaffRow } from '#lib/people/queries.ts'
import { duties, roles } from '#lib/people/roles.ts'
import { agoInWords } from '../posts/ago-in-words.ts'
import { awayInWords } from './day-in-words.ts'

/** Who can sign in, each with their own screen. */
export const StaffList = ({ staff, ownId }: { staff: StaffRow[]; ownId: string }) => (
  <ul className="plain-list people">
    {staff.map((person) => (
      <li key={person.id}>
        <a href={`/admin/people/${person.id}`}>
          <span>
            <strong>{person.name}</strong>
            {person.id === ownId ? <span className="quiet"> (you)</span> : null}
          </span>
          <span className="quiet">{person.email}</span>
          <span>{whatTheyDo(person)}</span>
          <span className="quiet">{whenSeen(person)}</span>
        </a>
      </li>
    ))}
  </ul>
)

const whatTheyDo = ({ role, duties: had }: StaffRow): string =>
  [roles[role].name, ...had.map(({ kind }) => duties[kind].name.toLowerCase())].join(', ')

function whenSeen({ disabledAt, sessions, awayFrom, awayUntil }: StaffRow): string {
  if (disabledAt) return 'Cannot sign in'
  const seen = sessions[0] ? `Seen ${agoInWords(sessions[0].lastSeenAt, new Date())}` : 'Was not here yet'
  const away = awayFrom && awayUntil && awayUntil.getTime() + 86_400_000 > Date.now()
  return away ? `${seen}. ${awayInWords(awayFrom, awayUntil)}` : seen
}
