import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { log } from '#lib/log.ts'
import { counter } from '#lib/metrics.ts'
import { workerSlot } from './ask-worker.ts'
import type { Answer, Ask, Outcome } from './outcome.ts'
import { type TaskName, timeLimits } from './tasks.ts'

type Waiting = { ask: Ask; settle: (outcome: Outcome) => void; timer?: NodeJS.Timeout }

export type WorkerOptions = {
  /** Also run the nightly schedule; one process of a site does. */
  housekeeping: boolean
  /** Resident memory, in megabytes, above which the worker is started afresh. */
  memoryLimit?: number
  /** Of TypeScript it is loaded as such, which costs memory that a built one does not. */
  script: string
  limits?: Record<string, number>
}

const atOnce = 2
const longestQueue = 50
const stopLimit = 10_000

const countRestart = counter(
  'lamplight_worker_restarts_total',
  'Times the worker ended by itself or was ended.',
)

/** Starts the worker and the link to it; `askWorker` reaches it from then on. */
export function startWorker(options: WorkerOptions): { stop(): Promise<void>; kill(): void } {
  const queue: Waiting[] = []
  const underWay = new Map<number, Waiting>()
  let lastId = 0
  let stopping = false
  let failures = 0
  let child = launch()

  workerSlot().ask = (task, input) =>
    new Promise((settle) => {
      if (stopping || queue.length >= longestQueue)
        return settle(unavailable('There is too much to do just now.'))
      queue.push({ ask: { id: ++lastId, task, input }, settle })
      next()
    })
  const watch = setInterval(() => {
    const used = residentMegabytes(child.pid)
    if (used > (options.memoryLimit ?? 700)) restart(`it used ${Math.round(used)} MB`)
  }, 1_000).unref()

  function next(): void {
    while (underWay.size < atOnce && child.connected) {
      const waiting = queue.shift()
      if (!waiting) return
      const { id, task } = waiting.ask
      const limit = (options.limits ?? timeLimits)[task as TaskName] ?? 60_000
      waiting.timer = setTimeout(() => restart(`${task} took over ${limit} ms`), limit).unref()
      underWay.set(id, waiting)
      child.send(waiting.ask)
    }
  }

  function launch(): ChildProcess {
    const started = fork(options.script, options.housekeeping ? ['--housekeeping'] : [], {
      execArgv: [
        ...(extname(options.script) === '.ts' ? ['--import', loaderOfTypeScript()] : []),
        // It has time, and halves what it holds between two tasks.
        '--optimize-for-size',
        `--max-old-space-size=${heapLimit(options.memoryLimit ?? 700)}`,
      ],
      serialization: 'advanced',
    })
    started.on('message', (answer: Answer) => {
      failures = 0
      take(answer.id)?.settle(answer.outcome)
      next()
    })
    started.once('exit', (code, signal) => {
      if (stopping) return
      countRestart()
      log.warn({ code, signal }, 'The worker ended and is started again.')
      for (const id of [...underWay.keys()]) take(id)?.settle(unavailable('This work was broken off.'))
      // A worker that cannot even start must not keep the processor busy.
      setTimeout(
        () => {
          if (stopping) return
          child = launch()
          next()
        },
        Math.min(100 * 2 ** failures++, 30_000),
      )
    })
    return started
  }

  function take(id: number): Waiting | undefined {
    const waiting = underWay.get(id)
    underWay.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }

  /** Work that hangs in native code hears nothing else. */
  function restart(reason: string): void {
    log.warn(`The worker is stopped because ${reason}.`)
    child.kill('SIGKILL')
  }

  return {
    async stop() {
      stopping = true
      clearInterval(watch)
      workerSlot().ask = null
      for (const waiting of queue.splice(0)) waiting.settle(unavailable('The site is being stopped.'))
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((done) => child.once('exit', done))
      const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit)
      if (child.connected) child.disconnect()
      await gone
      clearTimeout(timer)
      for (const id of [...underWay.keys()]) take(id)?.settle(unavailable('The site is being stopped.'))
    },
    kill() {
      stopping = true
      child.kill('SIGKILL')
    },
  }
}

function unavailable(why: string): Outcome {
  return {
    kind: 'refused',
    reason: 'unavailable',
    message: `${why} Please try again in a moment.`,
    detail: undefined,
  }
}

function loaderOfTypeScript(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}

/** Pictures live outside the JavaScript heap; the heap gets what is left. */
function heapLimit(memoryLimit: number): number {
  return Math.round(memoryLimit * 0.6)
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}
