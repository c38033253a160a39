import { duties, type Permission, permissions, roles } from '#lib/people/roles.ts'
import { WideTable } from '../wide-table.tsx'

const rows = Object.entries(permissions) as [Permission, string][]
const columns = [...Object.entries(roles), ...Object.entries(duties)]

/** The table in code, as it stands, roles first and then what a duty adds: a list for each role on a phone, all beside each other where there is room. */
export function RoleTable() {
  return (
    <>
      <div className="role-lists">
        {columns.map(([role, { name, summary, may }]) => (
          <details key={role} className="sheet">
            <summary>
              <strong>{name}</strong> <span className="quiet">{summary}</span>
            </summary>
            <ul>
              {rows
                .filter(([permission]) => may.includes(permission))
                .map(([permission, words]) => (
                  <li key={permission}>{words}</li>
                ))}
            </ul>
          </details>
        ))}
      </div>
      <WideTable label="What each role may do" className="role-table">
        <thead>
          <tr>
            <th scope="col">May</th>
            {columns.map(([role, { name }]) => (
              <th key={role} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([permission, words]) => (
            <tr key={permission}>
              <th scope="row">{words}</th>
              {columns.map(([role, { may }]) => (
                <td key={role}>{may.includes(permission) ? 'yes' : <span className="quiet">no</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  )
}
