import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process and everything that it has started, by number. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = Number(name) ? read(`/proc/${name}/stat`) : ''
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const tree = [root]
  for (let at = 0; at < tree.length; at++) {
    for (const [pid, parent] of parents) if (parent === tree[at]) tree.push(pid)
  }
  return tree
}

/**
 * Measures the memory of a tree of processes five times a second until told to stop. What several
 * share is divided among them (PSS).
 */
export function watchMemory(root: number): {
  peaks: Record<string, number>
  phase(name: string): void
  stop(): void
} {
  const peaks: Record<string, number> = {}
  let now = ''
  let over = false
  void (async () => {
    for (; !over; await sleep(200)) {
      if (!now) continue
      peaks[now] = Math.max(peaks[now] ?? 0, memoryOf(root))
    }
  })()
  return {
    peaks,
    phase(name) {
      now = name
    },
    stop() {
      over = true
    },
  }
}

/** Of a tree of processes now, in MB. */
export const memoryOf = (root: number): number =>
  Math.round(treeOf(root).reduce((sum, pid) => sum + megabytes(pid), 0))

/** The same, told apart: the site itself, its worker, and the database with all its processes. */
export function memoryByPart(root: number): { app: number; worker: number; database: number } {
  const parts = { app: 0, worker: 0, database: 0 }
  for (const pid of treeOf(root)) parts[partOf(pid, root)] += megabytes(pid)
  return parts
}

function partOf(pid: number, root: number): 'app' | 'worker' | 'database' {
  if (pid === root) return 'app'
  return read(`/proc/${pid}/cmdline`).includes('postgres') ? 'database' : 'worker'
}

function megabytes(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? []
  return Number(kilobytes ?? 0) / 1024
}

/** Processes that were started in a folder, name it, or work in it. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && pid !== process.pid && read(`/proc/${pid}/cmdline`).includes(folder))
    .filter((pid) => !/^State:\s+Z/m.test(read(`/proc/${pid}/status`)))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
