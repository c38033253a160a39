import { keptBriefly } from '#lib/comments/kept-briefly.ts'

afterEach(() => jest.restoreAllMocks())

function counted(name: string) {
  const seen: (number | null)[] = []
  return { seen, list: keptBriefly<number>(name, async (before) => seen.push(before)) }
}

it('is read once for all who ask at once, and for those who come within a second', async () => {
  const { list } = counted('one')
  expect(await Promise.all([list.get(), list.get(), list.get()])).toEqual([1, 1, 1])
  expect(await list.get()).toBe(1)
})

it('is read anew after a second, knowing what was read before', async () => {
  const { list, seen } = counted('two')
  const clock = jest.spyOn(performance, 'now').mockReturnValue(5_000)
  await list.get()
  clock.mockReturnValue(5_999)
  expect(await list.get()).toBe(1)
  clock.mockReturnValue(6_000)
  expect(await list.get()).toBe(2)
  expect(seen).toEqual([null, 1])
})

it('is read anew once it was changed', async () => {
  const { list } = counted('three')
  await list.get()
  list.forget()
  expect(await list.get()).toBe(2)
})

it('keeps no failure', async () => {
  let fails = true
  const list = keptBriefly('four', () =>
    fails ? Promise.reject(new Error('away')) : Promise.resolve('here'),
  )
  await expect(list.get()).rejects.toThrow('away')
  fails = false
  expect(await list.get()).toBe('here')
})
