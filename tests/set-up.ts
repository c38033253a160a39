import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.SECRET_KEY = 'a key for tests that opens nothing 0123456789'
process.env.NEXTAUTH_SECRET = 'a secret for tests'
const folder = mkdtempSync(join(tmpdir(), 'lamplight-test-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))
process.env.LOG_LEVEL = 'silent'

let printed: unknown[][] = []
const print = console.error

beforeEach(() => {
  printed = []
  console.error = (...words: unknown[]) => {
    printed.push(words)
    print(...words)
  }
})

/** What nobody expected to be printed is a failure nobody asserted. */
afterEach(() => {
  console.error = print
  if (printed.length > 0) throw new Error(`Unexpected console.error: ${String(printed[0]?.[0])}`)
})
