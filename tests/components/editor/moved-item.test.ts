import { movedItem } from '#components/admin/editor/moved-item.ts'

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [1, 9, 'acb'],
  [1, -3, 'bac'],
])('what stands at %i goes to %i', (from, to, order) => {
  expect(movedItem(['a', 'b', 'c'], from, to).join('')).toBe(order)
})
