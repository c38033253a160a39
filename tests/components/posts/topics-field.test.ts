import { TopicsField } from '#components/admin/posts/topics-field.tsx'

test('choosing topics again leaves out one that was removed meanwhile', () => {
  const heard: string[][] = []
  const field = TopicsField({
    chosen: ['gone', 'water'],
    topics: [
      { id: 'water', name: 'Water', depth: 0 },
      { id: 'schools', name: 'Schools', depth: 0 },
    ],
    error: undefined,
    onChange: (ids) => heard.push(ids),
  })
  field.props.onChange(['gone', 'water', 'schools'])
  expect(heard).toEqual([['water', 'schools']])
})
