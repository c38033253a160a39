import { commentsPerPage } from '#lib/comments/pages.ts'
import { measured, mostComments, scales } from './filling/scales.ts'
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
    return [...figuresOf(bench, times), await crowdedFigure(bench, sites.at(-1)!.url)]
  },
}

/** Any page of the comments of a post that has very many: the first, one in the middle and the last. */
async function crowdedFigure({ scale }: Bench, url: string): Promise<Figure> {
  const count = Math.min(measured.crowded.comments, mostComments(scales[scale]))
  const last = Math.floor(count / commentsPerPage)
  const pages = [1, Math.ceil(last / 2), last - 1].map((page) => pageUrl(url, page))
  for (const page of pages) await ask(page, warmUp / pages.length)
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const page of pages) times.push(...(await ask(page, perRound)))
  const what = `${commentsPerPage} of ${count.toLocaleString('en-GB')} comments, uncached, ${scale}: p99`
  return atMost(60, { what, value: percentile(times, 0.99), unit: 'ms' })
}

function pageUrl(site: string, page: number): string {
  const url = new URL(measured.crowded.path, site)
  if (page > 1) url.searchParams.set('comments', String(page))
  return url.href
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
