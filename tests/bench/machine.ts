import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were seen on. */
export function machine(): Record<string, string | number> {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    'memory in MB': Math.round(totalmem() / 2 ** 20),
    'load of the last minute': Math.round(loadavg()[0]! * 100) / 100,
    node: process.version,
    next: versionOf('next'),
    commit: said('git', ['rev-parse', '--short', 'HEAD']),
    wrk: said('wrk', ['-v']),
    nginx: said('nginx', ['-v']),
  }
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

/** The first line that a program says, or that it is not installed. */
function said(program: string, words: string[]): string {
  try {
    return execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .split('\n')[0]!
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer }
    return `${stdout ?? ''}${stderr ?? ''}`.split('\n')[0] || 'not installed'
  }
}
