import { rmSync } from 'node:fs'
import { newDataDir, processesOf, stopAll } from '../process/site.ts'

const folders: string[] = []
const endings: (() => Promise<void> | void)[] = []

/** A folder for one drill. What still runs in it is ended, and it is removed, when the drill is over. */
export function newFolder(): string {
  const folder = newDataDir()
  folders.push(folder)
  return folder
}

export function afterDrill(end: () => Promise<void> | void): void {
  endings.push(end)
}

export async function stopAllProcesses(): Promise<void> {
  await stopAll()
  for (const end of endings.splice(0).reverse()) await end()
  for (const folder of folders.splice(0)) {
    for (const pid of processesOf(folder)) kill(pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
