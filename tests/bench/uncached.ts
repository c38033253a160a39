import { measured } from './filling/scales.ts'
import { atMost, type Bench, type Figure, type Part } from './part.ts'
import { median, percentile } from './statistics.ts'

const warmUp = 60
const rounds = 5
const perRound = 80

/** A page is made for every request: the store in front of it is off. */
export const uncached: Part = {
  name: 'uncached',
  async run(bench) {
    const scales = bench.scale === 'small' ? (['small'] as const) : (['small', bench.scale] as const)
    const times = new Map<string, number[]>(scales.map((scale) => [scale, []]))
    const sites = []
    for (const scale of scales) {
      const dataDir = await bench.sites.filled(scale)
      const site = await bench.sites.start(dataDir, { PAGE_CACHE_MB: '0' })
      sites.push({ scale, url: `${site.origin}${measured.discussed.path}` })
      await ask(`${site.origin}${measured.discussed.path}`, warmUp)
    }
    for (let round = 0; round < rounds; round++) {
      for (const { scale, url } of sites) times.get(scale)!.push(...(await ask(url, perRound)))
    }
    return figuresOf(bench, times)
  },
}

/** Milliseconds of each request, one after another. */
async function ask(url: string, count: number): Promise<number[]> {
  const times: number[] = []
  for (let asked = 0; asked < count; asked++) {
    const began = performance.now()
    const answer = await fetch(url)
    await answer.arrayBuffer()
    times.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  }
  return times
}

function figuresOf(bench: Bench, times: Map<string, number[]>): Figure[] {
  const figures = [...times].flatMap(([scale, values]) => [
    atMost(15, {
      what: `post with 200 comments, uncached, ${scale}: p50`,
      value: median(values),
      unit: 'ms',
    }),
    atMost(60, {
      what: `post with 200 comments, uncached, ${scale}: p99`,
      value: percentile(values, 0.99),
      unit: 'ms',
    }),
  ])
  const [small, large] = [times.get('small')!, times.get(bench.scale)!]
  if (bench.scale === 'small') return figures
  const value = median(large) / median(small)
  return [...figures, atMost(1.2, { what: `the same, ${bench.scale} against small`, value, unit: 'times' })]
}
