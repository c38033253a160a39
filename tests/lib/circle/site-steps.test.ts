import { listPublicNextSteps } from '#lib/circle/public-queries.ts'
import { listSiteSteps } from '#lib/circle/queries.ts'
import { saveSiteSteps } from '#lib/circle/save-site-steps.ts'
import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const step = (title: string, more: object = {}) => ({
  kind: 'learn' as const,
  title,
  text: 'A sentence.',
  linkUrl: '/about/',
  linkLabel: 'About us',
  ...more,
})

it('the site’s next steps stand in their order, and their own rows alone are replaced', async () => {
  const editor = await staff('editor')
  const { id } = await post({ nextStepsMode: 'own' })
  await database().nextStep.create({
    data: { postId: id, kind: 'pray', title: 'Own', text: richTextFromText('') as never },
  })
  await saveSiteSteps(editor, { steps: [step('One'), step('Two')] })
  await saveSiteSteps(editor, {
    steps: [step('Second'), step(' First ', { linkUrl: '', linkLabel: null, kind: 'give' })],
  })
  expect(await listSiteSteps(editor)).toEqual([
    { ...step('Second'), text: richTextFromText('A sentence.') },
    { ...step('First'), kind: 'give', text: richTextFromText('A sentence.'), linkUrl: null, linkLabel: null },
  ])
  expect(await listPublicNextSteps({ id, nextStepsMode: 'own' })).toMatchObject([{ title: 'Own' }])
  expect(await listPublicNextSteps({ id, nextStepsMode: 'site' })).toHaveLength(2)
  expect(await database().auditEvent.count({ where: { action: 'save_site_steps' } })).toBe(2)
})

it('of two who save at once the later one’s stand whole', async () => {
  const editor = await staff('editor')
  const lists = ['a', 'b', 'c'].map((name) => [step(`${name} 1`), step(`${name} 2`)])
  await Promise.all(lists.map((steps) => saveSiteSteps(editor, { steps })))
  const titles = (await listSiteSteps(editor)).map(({ title }) => title)
  expect(lists.map((steps) => steps.map(({ title }) => title))).toContainEqual(titles)
})

it('what a reader could not follow is refused', async () => {
  const editor = await staff('editor')
  const wrong = [
    step(''),
    step('x', { kind: 'buy' }),
    step('x', { linkUrl: 'javascript:alert(1)' }),
    step('x', { linkUrl: '//evil.example' }),
    step('x', { linkUrl: 'tel:123' }),
    step('x', { linkLabel: '' }),
    step('x', { linkUrl: null }),
    step('x', { more: 1 }),
  ]
  for (const one of wrong) {
    const saved = saveSiteSteps(editor, { steps: [one as never] })
    await expect(saved).rejects.toMatchObject({ fields: { steps: [expect.any(String)] } })
  }
  const many = Array.from({ length: 13 }, (_, at) => step(`${at}`))
  await expect(saveSiteSteps(editor, { steps: many })).rejects.toMatchObject({
    fields: { steps: ['There is room for 12 next steps.'] },
  })
})

it('only editors and administrators change them', async () => {
  for (const role of ['author', 'contributor', 'moderator', 'viewer'] as const) {
    await expect(saveSiteSteps(await staff(role), { steps: [] })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  }
  await expect(saveSiteSteps(visitor(), { steps: [] })).rejects.toMatchObject({ reason: 'unauthenticated' })
  await expect(listSiteSteps(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
})

describe('the id of a step, which stands in links of pages that are open somewhere,', () => {
  const idsAfter = async (...steps: ReturnType<typeof step>[]) => {
    await saveSiteSteps(await staff('editor'), { steps })
    const rows = await database().nextStep.findMany({ where: { postId: null }, orderBy: { position: 'asc' } })
    return rows.map(({ id }) => id)
  }
  const give = step('Give', { kind: 'give', linkUrl: 'https://give.example/' })
  const learn = step('Learn', { linkUrl: '/learn/' })

  it('stays when its words, its link or its place change', async () => {
    const [one, two] = await idsAfter(give, learn)
    expect(await idsAfter(give, learn)).toEqual([one, two])
    expect(await idsAfter({ ...give, title: 'Give now' }, learn)).toEqual([one, two])
    expect(await idsAfter({ ...give, linkUrl: 'https://other.example/' }, learn)).toEqual([one, two])
    expect(await idsAfter({ ...give, title: 'All', linkUrl: '/new/' }, learn)).toEqual([one, two])
    await idsAfter(give, learn)
    expect(await idsAfter(learn, give)).toEqual([two, one])
    expect(await idsAfter(step('Between', { linkUrl: '/between/' }), learn, give)).toEqual([
      expect.not.stringContaining(two!),
      two,
      one,
    ])
  })

  it('never becomes that of a step of another kind', async () => {
    const [one] = await idsAfter(give)
    expect(await idsAfter({ ...give, kind: 'sponsor' as never })).not.toEqual([one])
  })

  it('of two that are alike in everything is not shared', async () => {
    const ids = await idsAfter(give, give)
    expect(new Set(ids).size).toBe(2)
    expect(await idsAfter(give, give)).toEqual(ids)
    expect(await idsAfter(give)).toEqual([ids[0]])
  })
})
