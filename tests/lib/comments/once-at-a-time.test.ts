import { onceAtATime } from '#lib/comments/once-at-a-time.ts'

it('stores what comes at once one time, and is new for one', async () => {
  let stored = 0
  const store = async () => ({ sent: ++stored, isNew: true })
  const answers = await Promise.all(Array.from({ length: 5 }, () => onceAtATime('a', store)))
  expect(stored).toBe(1)
  expect(answers.map(({ sent }) => sent)).toEqual([1, 1, 1, 1, 1])
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
})

it('keeps others apart, and begins anew after a failure', async () => {
  const failing = onceAtATime('b', () => Promise.reject(new Error('away')))
  const other = onceAtATime('c', async () => ({ sent: 'other', isNew: true }))
  await expect(failing).rejects.toThrow('away')
  expect(await other).toEqual({ sent: 'other', isNew: true })
  expect(await onceAtATime('b', async () => ({ sent: 'again', isNew: true }))).toEqual({
    sent: 'again',
    isNew: true,
  })
})
