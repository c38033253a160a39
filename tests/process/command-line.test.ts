import { spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newDataDir, processesOf, project, startSite, stopAll } from './site.ts'

let dataDir: string

beforeEach(() => {
  dataDir = newDataDir()
})

afterEach(async () => {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Outcome {
  code: number | null
  said: string
}

const { DATABASE_URL: _, ...withoutOurs } = process.env

function lamplight(...words: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/lamplight.ts', ...words], {
    cwd: project,
    env: { ...withoutOurs, NODE_ENV: 'production', DATA_DIR: dataDir, INIT_CWD: dataDir },
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said += piece))
  child.stderr.on('data', (piece: Buffer) => (said += piece))
  return new Promise((done) => child.once('close', (code) => done({ code, said })))
}

test('wrong usage is 2 and lists what there is', async () => {
  expect(await lamplight('export', 'site.tar.gz')).toMatchObject({
    code: 2,
    said: expect.stringContaining('backup FILE'),
  })
  expect(await lamplight('backup')).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
  expect(await lamplight('backup', 'a', '--loud')).toMatchObject({ code: 2 })
  expect(await lamplight('check')).toMatchObject({ code: 2, said: expect.stringContaining('--all') })
  expect(await lamplight('staff', 'add', '--email', 'ann')).toMatchObject({
    code: 2,
    said: expect.stringContaining('--role'),
  })
  expect(await lamplight('restore', '--help')).toMatchObject({
    code: 0,
    said: expect.stringContaining('--replace'),
  })
  expect(processesOf(dataDir)).toEqual([])
})

test('the doctor says that there is no site, and makes none', async () => {
  expect(await lamplight('doctor')).toMatchObject({
    code: 1,
    said: expect.stringContaining(`There is no site in DATA_DIR ${dataDir}`),
  })
  expect(readdirSync(dataDir)).toEqual([])
})

test('works on a stopped site and leaves it stopped', async () => {
  const ann = ['--email', 'ann@lamplight.example', '--name', 'Ann', '--role', 'editor']
  expect(await lamplight('staff', 'add', ...ann)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/\/admin\/invitation\/\S+\n$/),
  })
  expect(await lamplight('check', '--all')).toMatchObject({ code: 0 })
  expect(await lamplight('check', '/never/')).toMatchObject({ code: 1 })
  expect(await lamplight('backup', 'site.tar.gz')).toMatchObject({ code: 0 })
  expect(await lamplight('restore', 'site.tar.gz', '--replace')).toMatchObject({ code: 0 })
  expect(await lamplight('doctor')).toMatchObject({
    code: 0,
    said: expect.stringContaining('migrations are applied'),
  })
  expect(processesOf(dataDir)).toEqual([])
})

test('works beside a running site and leaves it running', async () => {
  const site = startSite({ dataDir })
  const address = await site.ready()
  const outcomes = await Promise.all([
    lamplight('backup', 'a.tar.gz'),
    lamplight('backup', 'b.tar.gz'),
    lamplight('doctor'),
  ])
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(await lamplight('restore', 'a.tar.gz', '--replace')).toMatchObject({ code: 0 })
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

test('what fails is 1, in a sentence', async () => {
  const { code, said } = await lamplight('restore', join(dataDir, 'missing.tar.gz'))
  expect({ code, said: said.trim() }).toEqual({
    code: 1,
    said: `There is no file ${dataDir}/missing.tar.gz.`,
  })
})
