import { load } from './load.ts'
import { atLeast, type Part, told } from './part.ts'
import { median } from './statistics.ts'

/** A picture of the demonstration, as a phone asks for it. */
export const media: Part = {
  name: 'media',
  async run(bench) {
    const site = await bench.sites.start(await bench.sites.demonstration())
    const page = await (await fetch(site.origin)).text()
    const [, path] = /(\/media\/[^\s"]+-640\.webp)/.exec(page) ?? /(\/media\/[^\s"]+\.webp)/.exec(page) ?? []
    if (!path) throw new Error('There is no picture on the front page.')
    const size = (await (await fetch(`${site.origin}${path}`)).arrayBuffer()).byteLength
    await load({ url: `${site.origin}${path}`, seconds: 1 })
    const seen = []
    for (let round = 0; round < 3; round++) {
      seen.push(await load({ url: `${site.origin}${path}`, seconds: bench.seconds }))
    }
    const errors = seen.reduce((sum, round) => sum + round.errors, 0)
    if (errors > 0) throw new Error(`${errors} requests failed`)
    return [
      atLeast(2_000, {
        what: `a picture of ${Math.round(size / 1_000)} kB`,
        value: median(seen.map(({ perSecond }) => perSecond)),
        unit: '/s',
      }),
      told({ what: 'the same, p99', value: median(seen.map(({ p99 }) => p99)), unit: 'ms' }),
    ]
  },
}
