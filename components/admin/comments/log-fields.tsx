import type { LogFilter } from '#lib/comments/numbers/log-queries.ts'
import { actionWords } from './log-words.ts'

interface LogFieldsProps {
  filter: LogFilter
  people: readonly { id: string; name: string }[]
}

/** An ordinary form: what is looked at has an address that can be passed on. */
export const LogFields = ({ filter, people }: LogFieldsProps) => (
  <form className="log-filter" action="/admin/comments/log">
    <label>
      Who
      <select name="person" defaultValue={filter.person ?? ''}>
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      What
      <select name="action" defaultValue={filter.action ?? ''}>
        <option value="">Everything</option>
        {Object.entries(actionWords).map(([action, words]) => (
          <option key={action} value={action}>
            {words}
          </option>
        ))}
      </select>
    </label>
    <label>
      From
      <input type="date" name="from" defaultValue={filter.from ?? ''} />
    </label>
    <label>
      Until
      <input type="date" name="until" defaultValue={filter.until ?? ''} />
    </label>
    <button type="submit">Show</button>
  </form>
)
