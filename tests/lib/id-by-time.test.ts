import { idByTime } from '#lib/id-by-time.ts'

it('is a UUID of version 7 that sorts by when it was made', () => {
  const moments = [0, 1_000, 1_700_000_000_000, 1_700_000_000_001, 2_000_000_000_000]
  const ids = moments.map((moment) => idByTime(moment))
  expect([...ids].sort()).toEqual(ids)
  for (const id of [...ids, idByTime()])
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

it('is another each time within one millisecond', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => idByTime(1))).size).toBe(1_000)
})
