import { compared } from '#components/admin/posts/compared-texts.ts'
import { bodyOf } from '../../factories/posts.ts'

it('marks what stands only in one of two texts', () => {
  const mine = { title: 'River', body: bodyOf('It rose.', 'We stayed.') }
  const theirs = { title: 'River', body: bodyOf('It rose.', 'We left.') }
  const [ours, others] = compared(mine, theirs)
  expect(ours).toEqual([
    { text: 'River', isOnlyHere: false },
    { text: 'It rose.', isOnlyHere: false },
    { text: 'We stayed.', isOnlyHere: true },
  ])
  expect(others.at(-1)).toEqual({ text: 'We left.', isOnlyHere: true })
})

it('tells pictures apart by their words', () => {
  const picture = (alt: string) => ({ content: [{ type: 'picture', attrs: { alt, caption: '' } }] })
  const [ours] = compared({ title: '', body: picture('A boat') }, { title: '', body: picture('A house') })
  expect(ours).toEqual([{ text: 'A picture: A boat', isOnlyHere: true }])
})
