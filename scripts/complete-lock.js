// After `npm install`: enters the platform packages that npm left out of the lockfile because the
// registry it asked does not have them; `npm ci` elsewhere refuses a lockfile without them.
// With --check it changes nothing and fails if there were any.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const text = readFileSync(file, 'utf8')
const lock = JSON.parse(text)
const added = complete(lock.packages)
if (added.length > 0 && process.argv.includes('--check')) {
  process.stderr.write(
    `${added.length} platform packages are missing in package-lock.json: run "node scripts/complete-lock.js".\n`,
  )
  process.exit(1)
}
if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => compare(a, b)))
  writeFileSync(`${file}.new`, `${JSON.stringify(lock, null, 2)}\n`)
  renameSync(`${file}.new`, file)
}
process.stdout.write(`${added.length} platform packages entered into package-lock.json\n`)

function complete(packages) {
  const missing = []
  for (const [at, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const found = [`${at}/node_modules/${name}`, `node_modules/${name}`].some((place) => place in packages)
      if (at && !found) missing.push([`node_modules/${name}`, describe(name, range)])
    }
  }
  for (const [place, described] of missing) packages[place] = described
  return missing
}

function describe(name, range) {
  return { version: range.replace(/^[\^~]/, ''), cpu: [cpuOf(name)], optional: true, os: [systemOf(name)] }
}

function cpuOf(name) {
  const cpus = {
    x64: 'x64',
    arm64: 'arm64',
    universal: 'arm64',
    ia32: 'ia32',
    arm: 'arm',
    riscv64: 'riscv64',
    ppc64: 'ppc64',
    s390x: 's390x',
    loong64: 'loong64',
    wasm32: 'wasm32',
  }
  return partOf(name, cpus)
}

function systemOf(name) {
  const systems = {
    linux: 'linux',
    linuxmusl: 'linux',
    darwin: 'darwin',
    win32: 'win32',
    freebsd: 'freebsd',
    android: 'android',
    openharmony: 'openharmony',
    wasm32: 'none',
    aix: 'aix',
    sunos: 'sunos',
    netbsd: 'netbsd',
    openbsd: 'openbsd',
  }
  return partOf(name, systems)
}

function partOf(name, known) {
  const part = name.split(/[/-]/).find((word) => word in known)
  if (!part) throw new Error(`The name ${name} does not tell its platform: enter it by hand.`)
  return known[part]
}

// As npm itself sorts.
function compare(a, b) {
  return a.localeCompare(b, 'en')
}
