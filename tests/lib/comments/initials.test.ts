import { colourOf, initialsOf } from '#lib/comments/writers/initials.ts'

it.each([
  ['Miriam K.', 'MK'],
  ['miriam', 'M'],
  ['Ana María de la Cruz', 'AC'],
  ['សុខា', 'ស'],
  ['سارة أحمد', 'سأ'],
  ['Å̶̷̸̴s', 'Å'],
  ['👩‍👩‍👧 Ines', 'I'],
  ['!!!', '!'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials.normalize('NFC'))
})

it('a name has one colour, however it is spelt, and names share eight', () => {
  expect(colourOf('Miriam')).toBe(colourOf('ＭＩＲＩＡＭ'))
  const colours = new Set(Array.from({ length: 200 }, (_, at) => colourOf(`Reader ${at}`)))
  expect([...colours].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
