/**
 * Everything, as `npm test` and CI run it, and one true line at the end. Every check that is not a
 * jest test counts as one. A step that fails does not stop the others.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const bin = (name: string) => join('node_modules', '.bin', name)
const reports = mkdtempSync(join(tmpdir(), 'lamplight-reports-'))

function run(title: string, command: string, args: string[]): boolean {
  const started = Date.now()
  process.stdout.write(`\n── ${title}\n`)
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: process.env })
  process.stdout.write(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s\n`,
  )
  return status === 0
}

const check = (title: string, command: string, args: string[]): Count =>
  run(title, command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }

/** Counts from jest's own report; a jest that could not even report is a failure. */
function jest(title: string, config: string): Count {
  const report = join(reports, `${title}.json`)
  const ended = run(title, bin('jest'), [
    '--config',
    config,
    '--json',
    '--outputFile',
    report,
    '--silent=false',
  ])
  try {
    const {
      numPassedTests,
      numFailedTests,
      numPendingTests,
      numFailedTestSuites,
      numRuntimeErrorTestSuites,
    } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const broken =
      (numRuntimeErrorTestSuites ?? 0) + (!ended && !numFailedTests && !numFailedTestSuites ? 1 : 0)
    return {
      passed: numPassedTests ?? 0,
      failed: (numFailedTests ?? 0) + broken,
      skipped: numPendingTests ?? 0,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const steps: (() => Count)[] = [
  () => check('format and lint', bin('biome'), ['ci', '.']),
  () => check('types', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']),
  () =>
    check('structure', bin('depcruise'), [
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'components',
      'lib',
      'server.ts',
      'worker.ts',
    ]),
  () => check('unused files and exports', bin('knip'), []),
  () => jest('unit and integration', 'tests/jest.config.mjs'),
  () => check('build', process.execPath, ['scripts/prepare.js']),
  () => jest('process and browser', 'tests/browser/jest.config.mjs'),
]

const total = steps.reduce<Count>(
  (sum, step) => {
    const { passed, failed, skipped } = step()
    return { passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }
  },
  { passed: 0, failed: 0, skipped: 0 },
)
const skipped = total.skipped ? `, ${total.skipped} skipped` : ''
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
