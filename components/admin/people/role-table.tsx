import { permissions, roles } from '#lib/people/roles.ts'

/** The table in code, as it stands. */
export function RoleTable() {
  const columns = Object.entries(roles)
  return (
    <section className="wide-table" aria-label="What each role may do" tabIndex={0}>
      <table>
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
          {Object.entries(permissions).map(([permission, words]) => (
            <tr key={permission}>
              <th scope="row">{words}</th>
              {columns.map(([role, { may }]) => (
                <td key={role}>
                  {(may as readonly string[]).includes(permission) ? (
                    'yes'
                  ) : (
                    <span className="quiet">no</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
