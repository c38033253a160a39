import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { type Element, elementsOf, visit } from './browser.ts'

useDatabase()

const approved = { status: 'approved' } as const
const gone = { ...approved, body: '', authorName: '', withdrawnAt: new Date() }
const articlesOf = (elements: Element[]) =>
  elements.filter(({ attributes }) => /^comment-\d+$/.test(attributes.id ?? ''))
const ofClass = (elements: Element[], name: string) =>
  elements.filter(({ attributes }) => attributes.class === name)

it('what its writer took away keeps its number and its replies, and nothing else', async () => {
  const { id: postId, path } = await post()
  const root = await comment({ ...gone, postId })
  const reply = await comment({ ...approved, postId, parentId: root.id, authorName: 'Ruth B.' })
  await comment({ ...approved, postId, parentId: reply.id, authorName: 'Ines' })
  const elements = await elementsOf(await visit(path))
  const [tombstone, first] = articlesOf(elements)
  expect(tombstone!.text).toMatch(/^Comment 1\d.*This comment was deleted by its writer\.$/)
  expect(first!.text).toMatch(/^Comment 2Ruth B\..*ReplyReport$/)
  const links = elements.filter(({ attributes }) => attributes.href?.endsWith(`.${root.anchor}`))
  expect(links).toEqual([])
  expect((await visit(`/-/reply/${root.id}`)).status).toBe(404)
})

it('an answer to it says so, as there is no name any more', async () => {
  const { id: postId, path } = await post()
  const root = await comment({ ...approved, postId })
  const taken = await comment({ ...gone, postId, parentId: root.id })
  await comment({ ...approved, postId, parentId: taken.id })
  const elements = await elementsOf(await visit(path))
  expect(ofClass(elements, 'comment-answers').map(({ text }) => text)).toEqual([
    'In reply to a deleted comment',
  ])
})

it('picks carry a mark and are named above the thread, on every page of the comments', async () => {
  const { id: postId, path } = await post()
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute))
  const picked = await comment({
    ...approved,
    postId,
    authorName: 'Ruth B.',
    pickedAt: new Date(),
    createdAt: at(0),
  })
  for (let minute = 1; minute <= 55; minute++) await comment({ ...approved, postId, createdAt: at(minute) })
  for (const page of [path, `${path}?comments=2`]) {
    const elements = await elementsOf(await visit(page))
    expect(ofClass(elements, 'comment-picks').map(({ text }) => text)).toEqual(['Editors’ picks: Ruth B.'])
    expect(
      elements.find(({ attributes }) => attributes.href === `${path}?comment=${picked.anchor}`),
    ).toBeDefined()
  }
  const first = await elementsOf(await visit(path))
  expect(ofClass(first, 'comment-pick').map(({ text }) => text)).toEqual(['Editors’ pick'])
  await database().comment.update({ where: { id: picked.id }, data: { pickedAt: null } })
  expect(await (await visit(path)).text()).not.toContain('Editors’')
})

it('initials stand for a picture, are no text, and nothing is fetched for them', async () => {
  const { id: postId, path } = await post()
  await comment({ ...approved, postId, authorName: 'Miriam Kell' })
  const elements = await elementsOf(await visit(path))
  const initials = elements.find(({ attributes }) => attributes['data-i'] !== undefined)
  expect(initials).toMatchObject({
    text: '',
    attributes: { 'data-i': 'MK', 'aria-hidden': 'true', class: expect.stringMatching(/^i[0-7]$/) },
  })
  expect(elements.filter(({ attributes }) => attributes.style !== undefined)).toEqual([])
})
