/** What a connection remembers costs it memory: about 75 kB a statement. */
const mostNamed = 60
const mostParameters = 20

const names = new Map<string, string>()

/**
 * The name under which a connection keeps what it planned; empty for what it plans each time. Planning a question
 * to the readers' views takes ten times as long as answering it, and so it is with statements that say `planned once`.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (!isPlannedOnce(sql) && (names.size >= mostNamed || !isReaders(sql))) return ''
  const name = `readers_${names.size + 1}`
  names.set(sql, name)
  return name
}

const isReaders = (sql: string): boolean =>
  sql.startsWith('SELECT') && sql.includes('"public"."public_') && !sql.includes(`$${mostParameters}`)

const isPlannedOnce = (sql: string): boolean => sql.startsWith('/* planned once */')
