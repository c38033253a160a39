/**
 * Writes the next migration: the SQL that turns the schema of the newest migration into
 * prisma/schema.prisma. Views, functions, triggers and checks are added to it by hand.
 * Prisma's engine wants any reachable PostgreSQL, and touches nothing there.
 * Usage: DATABASE_URL=… npm run new-migration -- name-of-the-change
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'

const root = join(import.meta.dirname, '..')
const migrations = join(root, 'prisma/migrations')

async function schemaEngine() {
  const module = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const wasm = readFileSync(join(dirname(module), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bg as never })
  bg.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: process.env.DATABASE_URL }),
  )
  return await bg.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

const schemaFile = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
  configDir: '.',
})

function newestSchema(): string | undefined {
  const newest = readdirSync(migrations).sort().at(-1)
  const file = newest && join(migrations, newest, 'schema.prisma')
  return file && existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

const name = process.argv[2]
if (!process.env.DATABASE_URL || !name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what changes, in small letters: npm run new-migration -- add-series')
  process.exit(2)
}
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
const before = newestSchema()
const engine = await schemaEngine()
const difference = await engine.diff({
  from: before ? schemaFile(before) : { tag: 'empty' },
  to: schemaFile(schema),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join(migrations, `${stamp}_${name}`)
mkdirSync(folder)
writeFileSync(join(folder, 'migration.sql'), difference.stdout ?? '')
cpSync(join(root, 'prisma/schema.prisma'), join(folder, 'schema.prisma'))
console.warn(`Written: prisma/migrations/${stamp}_${name}. Add what Prisma cannot say by hand.`)
