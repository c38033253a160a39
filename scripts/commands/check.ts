import { OperatorError } from '#lib/operator-error.ts'
import { systemActor } from '#lib/people/actor.ts'
import { type CheckedPost, checkEveryPost, checkPostAt } from '#lib/posts/check-posts.ts'
import type { Command, Given } from './command.ts'
import { helpOf, WrongUsage } from './command-line.ts'
import { withSite } from './with-site.ts'

const actor = systemActor('command line')
const words = { blocks: 'to do', asks: 'please look', hint: 'good to have' }

export const check: Command = {
  name: 'check',
  usage: 'PATH | --all',
  summary:
    'Looks at a post, or at all that readers see or will see, as it is done before publishing. Ends with 1 when something would hold it back. Changes nothing.',
  options: { all: { type: 'boolean' } },
  words: { least: 0, most: 1 },
  async run(given) {
    const asked = askedOf(given)
    return await withSite({}, () => (asked === null ? checkAll() : checkOne(asked)))
  },
}

/** The path, or null for all. */
function askedOf({ words: [path], options }: Given): string | null {
  if ((path === undefined) === (options.all === true)) return path ?? null
  throw new WrongUsage(`Please give one path, or --all.\n\n${helpOf(check)}`)
}

async function checkOne(path: string): Promise<boolean> {
  const post = await checkPostAt(actor, path)
  if (!post) throw new OperatorError(`No post or page stands at ${path}.`)
  tell(post)
  if (post.findings.length === 0) process.stdout.write('Nothing was found.\n')
  return !isBlocked(post)
}

async function checkAll(): Promise<boolean> {
  let [looked, blocked] = [0, 0]
  for await (const post of checkEveryPost(actor)) {
    if (post.findings.length > 0) tell(post)
    looked += 1
    if (isBlocked(post)) blocked += 1
  }
  process.stdout.write(`${looked} looked at; in ${blocked} something is to do.\n`)
  return blocked === 0
}

function tell({ path, title, findings }: CheckedPost): void {
  const lines = findings.map(({ level, message }) => `  ${words[level].padEnd(12)} ${message}`)
  process.stdout.write(`${[`${path}  ${title}`, ...lines].join('\n')}\n`)
}

const isBlocked = ({ findings }: CheckedPost): boolean => findings.some(({ level }) => level === 'blocks')
