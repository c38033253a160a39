import { measured } from './filling/scales.ts'
import { atMost, type Part, told } from './part.ts'
import { asBrowser, rawAnswer } from './raw-answer.ts'
import { isFromStore, rendersIn } from './store-numbers.ts'

const readers = 1_000

/** A page that nobody has seen since it was purged, and a thousand who come at once. */
export const oneRender: Part = {
  name: 'one-render',
  async run(bench) {
    const site = await bench.sites.start(await bench.sites.filled(bench.scale))
    while (!isFromStore(await rawAnswer(`${site.origin}/follow`, asBrowser)));
    const before = rendersIn(await site.metrics())
    const began = performance.now()
    const answers = await Promise.all(
      Array.from({ length: readers }, () => rawAnswer(`${site.origin}${measured.discussed.path}`, asBrowser)),
    )
    const last = performance.now() - began
    const value = rendersIn(await site.metrics()) - before
    const failed = answers.filter(({ status }) => status !== 200).length
    return [
      atMost(1, { what: `renders for ${readers} readers of one uncached page`, value, unit: '' }),
      atMost(0, { what: 'of them without the page', value: failed, unit: '' }),
      told({ what: 'the last of them had it after', value: last, unit: 'ms' }),
    ]
  },
}
