import pg from 'pg'

let made = 0

/** A database without a table, for tests of what makes them. Its URL. */
export async function emptyDatabase(): Promise<string> {
  const name = `lamplight_empty_${process.env.JEST_WORKER_ID}_${process.pid}_${++made}`
  const server = process.env.TEST_SERVER_URL ?? ''
  await ask(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function dropDatabase(url: string): Promise<void> {
  await ask(process.env.TEST_SERVER_URL ?? '', `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
}

/** One statement on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
