import { setTimeout as sleep } from 'node:timers/promises'
import { idOf } from './filling/counted.ts'
import { measured, type ScaleName, scales } from './filling/scales.ts'
import { generator, type Load, load } from './load.ts'
import { atLeast, atMost, type Bench, type Figure, notMeasured, type Part, told } from './part.ts'
import { asBrowser, type RawAnswer, rawAnswer } from './raw-answer.ts'
import { bareServer, nginxServer } from './same-answer.ts'
import { median } from './statistics.ts'
import { hitsAndOthers, isFromStore } from './store-numbers.ts'

const rounds = 5

interface Round {
  ours: Load
  bare: Load
  nginx: Load | null
}

/** One after the other again and again, so that what else the machine does falls on all alike. */
export const cached: Part = {
  name: 'cached',
  async run(bench) {
    const site = await bench.sites.start(await bench.sites.filled(bench.scale))
    const page = `${site.origin}${measured.ordinary.path}`
    const answer = await keptAnswer(page)
    if (!answer) return [notMeasured('cached page', 'the page did not come from the store')]
    const bare = `${await bareServer(answer)}${measured.ordinary.path}`
    const nginx = await nginxServer(answer)
    await requireSame(answer, bare)
    if (nginx) await requireSame(answer, nginx)

    const plain = await measure(bench, { page, bare, nginx })
    const before = hitsAndOthers(await site.metrics())
    const noisy = await measure(bench, { page, bare, nginx: null, forged: forgedCookie(bench.scale) })
    const after = hitsAndOthers(await site.metrics())
    const hits = after.hits - before.hits
    const others = after.others - before.others
    return [
      ...plainFigures(plain),
      ...noisyFigures(noisy),
      atLeast(99.9, { what: 'hit rate under that noise', value: (100 * hits) / (hits + others), unit: '%' }),
    ]
  },
}

/** Just after a start pages are made anew until purges are heard. */
async function keptAnswer(page: string): Promise<RawAnswer | null> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await rawAnswer(page, asBrowser)
    if (isFromStore(answer)) return answer
    await sleep(50)
  }
  return null
}

/** As of somebody who wrote a comment under this very post: only the signature says that nobody did. */
function forgedCookie(scale: ScaleName): string {
  const number =
    scales[scale].posts - Object.keys(measured).length + Object.keys(measured).indexOf('ordinary')
  return `waiting-1=${idOf('post', number)}~${idOf('comment', 1)}.`
}

async function requireSame(ours: RawAnswer, url: string): Promise<void> {
  const theirs = await rawAnswer(url, asBrowser)
  const missing = Object.keys(ours.headers).filter((name) => !(name in theirs.headers))
  if (!theirs.body.equals(ours.body)) throw new Error(`${url} sends other bytes`)
  if (missing.filter((name) => !['keep-alive', 'vary'].includes(name)).length > 0) {
    throw new Error(`${url} does not send ${missing.join(', ')}`)
  }
}

async function measure(
  { seconds, say }: Bench,
  { page, bare, nginx, forged }: { page: string; bare: string; nginx: string | null; forged?: string },
): Promise<Round[]> {
  for (const url of [page, bare]) await load({ url, seconds: 2, forged })
  const seen: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const ours = await load({ url: page, seconds, forged })
    const theirs = await load({ url: bare, seconds, forged })
    seen.push({ ours, bare: theirs, nginx: nginx ? await load({ url: nginx, seconds }) : null })
    if (ours.errors > 0) throw new Error(`${ours.errors} requests failed`)
    say(
      `${forged ? 'with noise, ' : ''}round ${round + 1}: ${Math.round(ours.perSecond)} and bare ${Math.round(theirs.perSecond)} a second`,
    )
  }
  return seen
}

function plainFigures(seen: Round[]): Figure[] {
  const against = (other: (round: Round) => Load) =>
    median(seen.map((round) => round.ours.perSecond / other(round).perSecond))
  const nginx = seen.every((round) => round.nginx)
    ? told({ what: 'the same against nginx', value: against((round) => round.nginx!), unit: 'times' })
    : notMeasured('the same against nginx', 'not installed')
  return [
    told({
      what: `cached page, ${generator}`,
      value: median(seen.map(({ ours }) => ours.perSecond)),
      unit: '/s',
    }),
    atLeast(0.8, {
      what: 'the same against bare node:http',
      value: against(({ bare }) => bare),
      unit: 'times',
    }),
    atMost(3, {
      what: 'p99 of the cached page against that of bare node:http',
      value: median(seen.map(({ ours, bare }) => ours.p99 / bare.p99)),
      unit: 'times',
      beside: `${median(seen.map(({ ours }) => ours.p99)).toFixed(2)} ms`,
    }),
    nginx,
  ]
}

const noisyFigures = (seen: Round[]): Figure[] => [
  atLeast(0.7, {
    what: 'cached page with utm_* noise and forged cookies against bare node:http',
    value: median(seen.map(({ ours, bare }) => ours.perSecond / bare.perSecond)),
    unit: 'times',
  }),
]
