import { tellOperator } from '#lib/operator-error.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import type { Command } from './commands/command.ts'
import { readCommandLine, WrongUsage } from './commands/command-line.ts'
import { removeDemonstration } from './commands/demonstration.ts'
import { doctor } from './commands/doctor.ts'
import { importWordpress } from './commands/import-wordpress.ts'
import { restore } from './commands/restore.ts'
import { addStaff, resetStaff } from './commands/staff.ts'

const commands: Command[] = [
  importWordpress,
  backup,
  restore,
  check,
  removeDemonstration,
  addStaff,
  resetStaff,
  doctor,
]

/** 0 done, 1 failed and nothing half-done, 2 wrong usage. */
async function main(words: string[]): Promise<0 | 1 | 2> {
  try {
    const asked = readCommandLine(commands, words)
    if (asked.kind === 'help') {
      process.stdout.write(`${asked.text}\n`)
      return 0
    }
    return (await asked.run()) ? 0 : 1
  } catch (error) {
    tellOperator(error)
    return error instanceof WrongUsage ? 2 : 1
  }
}

process.exit(await main(process.argv.slice(2)))
