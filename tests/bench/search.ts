import { runScript } from '../drills/child.ts'
import { mixed } from './filling/counted.ts'
import { scales } from './filling/scales.ts'
import { vocabulary } from './filling/vocabulary.ts'
import { atMost, type Figure, notMeasured, type Part } from './part.ts'
import { percentile } from './statistics.ts'

const searches = 100

/** Where in the vocabulary the words are taken from; little words that no search counts are passed over. */
const common = { from: 60, until: 120 }
const rare = { from: 12_000, until: 19_000 }

/** Each search is another one: answers to searches are not kept. */
export const search: Part = {
  name: 'search',
  async run(bench) {
    const dataDir = await bench.sites.filled(bench.scale)
    bench.say((await runScript('tests/bench/fill-search.ts', [], { DATA_DIR: dataDir })).trim())
    const site = await bench.sites.start(dataDir)
    if ((await fetch(`${site.origin}/search?q=village`)).status !== 200) {
      return [notMeasured('search', 'there is no search')]
    }
    const among = `among ${scales[bench.scale].posts.toLocaleString('en-GB')} posts`
    const ask = (words: string[]) => askFor(site.origin, words)
    await ask(wordsOf(common, 20, 1))
    const figures: Figure[] = []
    for (const [name, span, limit] of [
      ['common', common, 80],
      ['rare', rare, 30],
    ] as const) {
      const times = await ask(wordsOf(span, searches, 2))
      const value = percentile(times, 0.95)
      figures.push(atMost(limit, { what: `search for a ${name} word ${among}: p95`, value, unit: 'ms' }))
    }
    return figures
  },
}

const wordsOf = ({ from, until }: { from: number; until: number }, count: number, salt: number): string[] =>
  Array.from({ length: count }, (_, number) => vocabulary[from + (mixed(number, salt) % (until - from))]!)

async function askFor(origin: string, words: string[]): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    const began = performance.now()
    const answer = await fetch(`${origin}/search?q=${word}`)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`The search for ${word} answered ${answer.status}`)
    times.push(performance.now() - began)
  }
  return times
}
