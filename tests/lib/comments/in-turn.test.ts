import { inTurn } from '#lib/comments/in-turn.ts'

/** Works that end when they are told to, in the order in which they began. */
function works() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const start = (number: number) =>
    inTurn(async () => {
      begun.push(number)
      await new Promise<void>((end) => ends.push(end))
      return number
    })
  return { begun, ends, start }
}

const settled = () => new Promise<void>((done) => setImmediate(done))

it('lets four work at once and the next begin in the order in which they came, also after a failure', async () => {
  const { begun, ends, start } = works()
  let fail!: (error: Error) => void
  const failing = inTurn(() => new Promise<void>((_, reject) => (fail = reject)))
  const started = [1, 2, 3, 4, 5, 6].map(start)
  await settled()
  expect(begun).toEqual([1, 2, 3])
  fail(new Error('Failed'))
  await expect(failing).rejects.toThrow('Failed')
  await settled()
  expect(begun).toEqual([1, 2, 3, 4])
  for (let ended = 0; ended < 6; ended += 1) {
    ends[ended]!()
    await settled()
  }
  expect(await Promise.all(started)).toEqual([1, 2, 3, 4, 5, 6])
  expect(begun).toEqual([1, 2, 3, 4, 5, 6])
})

it('refuses at once when five hundred wait, and takes more when these are done', async () => {
  const { ends, start } = works()
  const started = Array.from({ length: 504 }, (_, number) => start(number))
  await expect(start(504)).rejects.toThrow('Too many')
  for (let ended = 0; ended < 504; ended += 1) {
    ends[ended]!()
    await settled()
  }
  await Promise.all(started)
  expect(await inTurn(async () => 'taken')).toBe('taken')
})
