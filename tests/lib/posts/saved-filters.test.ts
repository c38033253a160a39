import { listFilters } from '#lib/posts/filter-queries.ts'
import { removeFilter } from '#lib/posts/remove-filter.ts'
import { saveFilter } from '#lib/posts/save-filter.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

test('a list is kept under a name, for whoever kept it, and the same name means the newer one', async () => {
  const [writer, other] = [await staff('author'), await staff('editor')]
  await saveFilter(writer, { name: 'My drafts', filter: { status: 'draft' } })
  const id = await saveFilter(writer, { name: ' My  drafts ', filter: { status: 'draft', search: 'river' } })
  expect(await listFilters(writer)).toEqual([
    { id, name: 'My drafts', filter: { status: 'draft', search: 'river' } },
  ])
  expect(await listFilters(other)).toEqual([])
  await expect(removeFilter(other, { id })).rejects.toMatchObject({ reason: 'not_found' })
  await removeFilter(writer, { id })
  expect(await listFilters(writer)).toEqual([])
})

test('a place in the list, a name of nothing and a visitor are refused', async () => {
  const writer = await staff('author')
  await expect(saveFilter(writer, { name: ' ', filter: {} })).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  })
  await expect(saveFilter(writer, { name: 'x', filter: { cursor: 'y' } as never })).rejects.toMatchObject({
    fields: { filter: [expect.any(String)] },
  })
  await expect(saveFilter(visitor(), { name: 'x', filter: {} })).rejects.toMatchObject({
    reason: 'unauthenticated',
  })
})

test('twenty are the most', async () => {
  const writer = await staff('author')
  for (let number = 1; number <= 20; number += 1)
    await saveFilter(writer, { name: `List ${number}`, filter: {} })
  await saveFilter(writer, { name: 'List 20', filter: { kind: 'page' } })
  await expect(saveFilter(writer, { name: 'One more', filter: {} })).rejects.toMatchObject({
    fields: { name: [expect.stringContaining('20')] },
  })
})
