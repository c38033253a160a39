import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/operator-error.ts'
import type { Command } from './command.ts'

/** Told like every failure that an operator can mend, but with another exit code. */
export class WrongUsage extends OperatorError {}

type Asked = { kind: 'help'; text: string } | { kind: 'run'; run: () => Promise<boolean> }

/** @throws WrongUsage */
export function readCommandLine(commands: Command[], words: string[]): Asked {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  if (!command) {
    if (words.includes('--help') || words.includes('-h')) return { kind: 'help', text: listOf(commands) }
    const said = words.length ? `There is no command "${words.slice(0, 2).join(' ')}".\n\n` : ''
    throw new WrongUsage(`${said}${listOf(commands)}`)
  }
  const rest = words.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', text: helpOf(command) }
  const given = readRest(command, rest)
  return { kind: 'run', run: () => command.run(given) }
}

export function helpOf(command: Command): string {
  return `Usage: npm run lamplight -- ${usageOf(command)}\n\n${command.summary}`
}

function readRest(command: Command, rest: string[]) {
  const { options = {}, words = 0 } = command
  const { least, most } = typeof words === 'number' ? { least: words, most: words } : words
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: most > 0 })
    if (positionals.length < least || positionals.length > most)
      throw new Error(
        least ? 'The file is missing, or there is a word too many.' : 'There is a word too many.',
      )
    return { words: positionals, options: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\n\n${helpOf(command)}`)
  }
}

function listOf(commands: Command[]): string {
  const lines = commands.map(
    (command) => `  ${usageOf(command).padEnd(48)} ${command.summary.split('. ')[0]}`,
  )
  return `Usage: npm run lamplight -- COMMAND\n\n${lines.join('\n')}\n\nEach has --help.`
}

function usageOf({ name, usage }: Command): string {
  return `${name} ${usage}`.trim()
}
