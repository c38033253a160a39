// Before each start: generates the database client and builds the pages where that is missing or
// older than its sources. Plain JavaScript, so that an old Node can at least say that it is old.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const root = join(import.meta.dirname ?? process.cwd(), '..')
const oldestNode = 22

const schema = 'prisma/schema.prisma'
const generated = 'lib/database/generated'
const buildSources = [
  'app',
  'components',
  'lib',
  'server.ts',
  'worker.ts',
  'public',
  'prisma/seed',
  schema,
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]

const partsForThisMachine = [
  { folder: '@next', name: 'swc-' },
  { folder: '@img', name: 'sharp-' },
  { folder: '@node-rs', name: 'argon2-' },
  { folder: '.', name: 'lightningcss-' },
]

const generatedMark = join(root, generated, '.made-from')
const buildMark = join(root, '.next', 'lamplight-made-from')

const quiet = process.argv.includes('--quiet')
const onlyGenerate = process.argv.includes('--only-generate')

await main()

async function main() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    stop(
      `Lamplight needs Node.js ${oldestNode} or newer and this is ${process.versions.node}: run "npm ci" without leaving out optional packages, which bring the right one, or install Node.js 24.`,
    )
  }
  refuseMissingParts()
  if (isUpToDate()) return
  const release = await takeTurn()
  try {
    if (!isGenerated()) generate()
    if (!onlyGenerate && !isBuilt()) await build()
  } finally {
    release()
  }
}

// Without them the build would look for a compiler on the internet, and fail long after this.
function refuseMissingParts() {
  const missing = partsForThisMachine.filter(({ folder, name }) => !hasEntry(folder, name))
  if (missing.length === 0) return
  const names = missing.map(({ folder, name }) => `${join(folder, name)}*`).join(', ')
  stop(
    `What Lamplight needs for this kind of machine is missing (${names}): run "npm ci" without leaving out optional packages.`,
  )
}

function hasEntry(folder, name) {
  const place = join(root, 'node_modules', folder)
  return existsSync(place) && readdirSync(place).some((entry) => entry.startsWith(name))
}

function isUpToDate() {
  return isGenerated() && (onlyGenerate || isBuilt())
}

function isGenerated() {
  return readMark(generatedMark) === digest([schema])
}

function isBuilt() {
  return readMark(buildMark) === digest(buildSources)
}

function generate() {
  say('Generating the database client …')
  const madeFrom = digest([schema])
  rmSync(generatedMark, { force: true })
  // The engine is not needed for this, but without a path to some program Prisma downloads it.
  run('prisma/build/index.js', ['generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
  })
  writeMark(generatedMark, madeFrom)
}

// A mark goes before the work begins and comes when it has ended: what was killed half-way has none.
async function build() {
  say('Building the pages; this takes a moment the first time …')
  const madeFrom = digest(buildSources)
  rmSync(buildMark, { force: true })
  run('next/dist/bin/next', ['build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // The bundler gives memory back at once, and the build fits into 1 GB.
    MIMALLOC_PURGE_DELAY: '0',
  })
  await compressScripts()
  // Loading TypeScript at each start costs a tenth of a gigabyte for as long as the site runs.
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run('esbuild/bin/esbuild', [
    'server.ts',
    'worker.ts',
    '--bundle',
    '--splitting',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=warning',
    '--outdir=dist',
  ])
  writeMark(buildMark, madeFrom)
}

// Once and well, instead of for each visitor and in haste; lib/web/front-door/built-files.ts sends them.
async function compressScripts() {
  const folder = join(root, '.next/static')
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:js|css)$/.test(name))
  const compress = promisify(brotliCompress)
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      writeFileSync(`${file}.br`, await compress(readFileSync(file)))
    }),
  )
}

function run(script, args, variables) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    {
      cwd: root,
      env: { ...process.env, ...variables },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}`)
  stop(`${script.split('/')[0]} ${args[0]} failed; what it said stands above.`)
}

// Contents and not times: a checkout or a copy has new times and the same contents.
function digest(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found || path === generated) return
  if (found.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addTo(hash, `${path}/${name}`)
  } else {
    hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(root, path)))
  }
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function writeMark(file, madeFrom) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, madeFrom)
  renameSync(`${file}.${process.pid}`, file)
}

// One at a time, held by a name that the system takes back from whoever dies. Linux alone has such
// names; elsewhere two at once are not kept apart.
async function takeTurn() {
  if (process.platform !== 'linux') return () => {}
  const name = `\0lamplight-prepare-${createHash('sha256').update(root).digest('hex')}`
  for (;;) {
    const turn = createServer()
    const taken = await new Promise((done) =>
      turn.once('error', () => done(false)).listen(name, () => done(true)),
    )
    if (taken) return () => turn.close()
    await new Promise((done) => setTimeout(done, 100))
  }
}

function say(sentence) {
  if (!quiet) process.stdout.write(`${sentence}\n`)
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
