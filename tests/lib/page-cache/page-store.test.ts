import fc from 'fast-check'
import type { Entry } from '#lib/page-cache/entry.ts'
import { PageStore } from '#lib/page-cache/page-store.ts'

const entry = (tags: string[], bytes = 100): Entry => ({
  status: 200,
  tags,
  isKept: true,
  viewOf: null,
  isAtRisk: false,
  bytes,
  forms: new Map(),
  era: 0,
  trueAt: 0,
})

/** The truth behind the pages: each tag's version; a page shows the versions that it was made from. */
type Step =
  | { do: 'begin'; key: number }
  | { do: 'finish'; fill: number }
  | { do: 'change'; tag: number }
  | { do: 'hear' }
  | { do: 'lose' }
  | { do: 'regain' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('begin' as const), key: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('finish' as const), fill: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change' as const), tag: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'hear' as const }) },
  fc.constant({ do: 'lose' as const }),
  fc.constant({ do: 'regain' as const }),
)

test('no page is called fresh that shows what was heard to be changed, whatever the order of things', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const store = new PageStore({ megabytes: 1 })
      store.trust()
      const versions = [0, 0, 0]
      const heard = [0, 0, 0]
      let unheard: number[] = []
      const fills: { key: string; seen: number[]; begun: { mark: number; era: number; at: number } }[] = []
      const shown = new WeakMap<Entry, number[]>()
      for (const now of steps) {
        if (now.do === 'begin') {
          const begun = { mark: store.mark, era: store.era, at: 0 }
          fills.push({ key: `/${now.key}`, seen: [...versions], begun })
        }
        if (now.do === 'finish' && fills.length > 0) {
          const [fill] = fills.splice(now.fill % fills.length, 1)
          const page = entry(['t0', 't1', 't2'])
          shown.set(page, fill!.seen)
          store.put(fill!.key, page, fill!.begun)
        }
        if (now.do === 'change') {
          versions[now.tag]! += 1
          if (store.isTrusted) unheard.push(now.tag)
        }
        if (now.do === 'hear' && unheard.length > 0) {
          const tag = unheard.shift()!
          heard[tag]! += 1
          store.purge([`t${tag}`])
        }
        if (now.do === 'lose') {
          store.doubt(0)
          unheard = []
        }
        if (now.do === 'regain' && !store.isTrusted) {
          store.trust()
          heard.splice(0, 3, ...versions)
        }
        for (let key = 0; key < 4; key++) {
          const page = store.get(`/${key}`)
          if (!page || !store.isFresh(page)) continue
          shown.get(page)!.forEach((version, tag) => {
            expect(version).toBeGreaterThanOrEqual(heard[tag]!)
          })
        }
      }
    }),
    { numRuns: 5_000 },
  )
})

test('a purge deletes the bytes', () => {
  const store = new PageStore({ megabytes: 1 })
  const begun = { mark: store.mark, era: store.era, at: 0 }
  store.put('/a', entry(['post:1', 'list']), begun)
  store.put('/b', entry(['post:2', 'list']), begun)
  store.purge(['post:1'])
  expect([store.count, store.bytes]).toEqual([1, 100])
  store.purge(['all'])
  expect([store.count, store.bytes]).toEqual([0, 0])
})

test('of very many purges the oldest are remembered as one of everything', () => {
  const store = new PageStore({ megabytes: 1 })
  const early = { mark: store.mark, era: store.era, at: 0 }
  for (let n = 0; n < 20_001; n++) store.purge([`tag:${n}`])
  expect(store.put('/a', entry(['untouched']), early)).toBe(false)
  expect(store.put('/a', entry(['untouched']), { mark: store.mark, era: store.era, at: 0 })).toBe(true)
})

test('a page that is larger than all that is allowed is not kept and leaves nothing', () => {
  const store = new PageStore({ megabytes: 1 })
  expect(store.put('/a', entry(['x'], 2_000_000), { mark: 0, era: 0, at: 0 })).toBe(false)
  expect([store.count, store.bytes]).toEqual([0, 0])
})
