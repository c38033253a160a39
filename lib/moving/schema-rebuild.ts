import type pg from 'pg'

/**
 * Empties the schema of what Lamplight made. Extensions stay: whoever may use a database is not
 * always allowed to install one.
 */
export async function dropEverything(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT CASE relkind WHEN 'S' THEN 1 ELSE 0 END AS turn, format('DROP %s IF EXISTS public.%I CASCADE',
      CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
      relname) AS statement
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND ${notOfExtension('pg_class')}
    UNION ALL
    SELECT 2, format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND ${notOfExtension('pg_proc')}
    UNION ALL
    SELECT 3, format('DROP TYPE IF EXISTS public.%I CASCADE', typname)
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
      AND ${notOfExtension('pg_type')}
    UNION ALL
    SELECT 4, format('DROP TEXT SEARCH CONFIGURATION IF EXISTS public.%I CASCADE', cfgname)
    FROM pg_ts_config WHERE cfgnamespace = 'public'::regnamespace AND ${notOfExtension('pg_ts_config')}
    ORDER BY turn`)
  for (const { statement } of rows) await client.query(statement)
}

/**
 * Runs a load of rows without foreign keys and triggers, and puts them back after it; the keys are
 * then checked for all rows. Works for the owner of the tables, who need not be a superuser.
 */
export async function withoutConstraints(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND conparentid = 0`)
  const { rows: triggers } = await client.query<{ table: string; name: string }>(`
    SELECT tgrelid::regclass::text AS "table", tgname AS name
    FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled = 'O' AND c.relkind = 'r'`)
  const name = (text: string) => client.escapeIdentifier(text)
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${name(key.name)}`)
  for (const { table, name: trigger } of triggers) {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name(trigger)}`)
  }
  await load()
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const { table, name: trigger } of triggers) {
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${name(trigger)}`)
  }
  for (const key of keys) {
    await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${name(key.name)} ${key.definition}`)
  }
}

function notOfExtension(catalog: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${catalog}.oid
    AND d.classid = '${catalog}'::regclass AND d.deptype = 'e')`
}
