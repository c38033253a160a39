/** What an import counts, in the order and the words in which a person reads it. */
export const countWords = {
  authors: 'authors',
  topics: 'topics',
  tags: 'tags',
  posts: 'posts',
  pages: 'pages',
  comments: 'comments',
  waitingComments: 'of these comments waited for a decision',
  alreadyHere: 'were here already and stayed as they are',
  picturesLinked: 'pictures in texts are links to their old place for now',
  pictures: 'pictures and files were not brought yet',
  trashedPosts: 'posts and pages in the bin were left out',
  otherItems: 'other items (menus, parts of the theme) were left out',
  spamComments: 'spam comments were left out',
  trashedComments: 'comments in the bin were left out',
  pingbacks: 'pingbacks and trackbacks were left out',
  notes: 'private notes of editors were left out',
  otherComments: 'entries of plugins that are no comments were left out',
  emptyComments: 'comments without any words were left out',
} as const

export type CountName = keyof typeof countWords
export const countNames = Object.keys(countWords) as [CountName, ...CountName[]]
export type Counts = Partial<Record<CountName, number>>

export interface ReportLine {
  /** What happened, for machines. */
  code: string
  /** The same as a sentence. It names places, never what somebody wrote. */
  text: string
  /** Where it happened on this site, or null for the whole import. */
  path: string | null
}

export interface ImportReport {
  /** Null for a trial, which leaves no trace. */
  runId: string | null
  /** Where the texts come from, e.g. `wordpress:stories.example.org`. */
  source: string
  fileName: string
  dryRun: boolean
  counts: Counts
  lines: ReportLine[]
}

/** So many lines say the same in different places; the others are counted. */
const mostLinesOfOneCode = 200

export interface Report {
  count: (name: CountName, number?: number) => void
  say: (code: string, text: string, path?: string) => void
  counts: () => Counts
  lines: () => ReportLine[]
}

export function startReport(): Report {
  const counts: Counts = {}
  const byCode = new Map<string, { lines: ReportLine[]; more: number }>()
  return {
    count(name, number = 1) {
      if (number) counts[name] = (counts[name] ?? 0) + number
    },
    say(code, text, path) {
      const said = byCode.get(code) ?? { lines: [], more: 0 }
      byCode.set(code, said)
      if (said.lines.length < mostLinesOfOneCode)
        said.lines.push(structuredClone({ code, text, path: path ?? null }))
      else said.more += 1
    },
    counts: () => counts,
    lines: () =>
      [...byCode].flatMap(([code, { lines, more }]) =>
        more ? [...lines, { code, text: `The same happened in ${more} more places.`, path: null }] : lines,
      ),
  }
}

export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
