import { database } from '#lib/database/client.ts'
import { POST as sendReport, GET as showReport } from '../../../app/(site)/-/report/[id]/route.tsx'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { type Element, elementsOf } from './browser.ts'

useDatabase()

const origin = 'http://localhost:3000'
const nobody = '00000000-0000-7000-8000-000000000000.1'
const params = (id: string) => ({ params: Promise.resolve({ id }) })
const show = (place: string) =>
  showReport(
    new Request(`${origin}/-/report/${place}`, { headers: { host: 'localhost:3000' } }),
    params(place),
  )
const send = (place: string, fields: Record<string, string>) => {
  const headers = { host: 'localhost:3000', origin, 'x-lamplight-client': '203.0.113.9' }
  const body = new URLSearchParams(fields)
  return sendReport(
    new Request(`${origin}/-/report/${place}`, { method: 'POST', body, headers }),
    params(place),
  )
}
const byName = (elements: Element[], name: string) =>
  elements.find(({ attributes }) => attributes.name === name)
const reports = () => database().commentReport.findMany()
beforeEach(async () => {
  await database().commentReport.deleteMany()
  await database().rateLimit.deleteMany()
})
const placeOf = ({ postId, anchor }: { postId: string; anchor: number }) => `${postId}.${anchor}`

it('shows the comment, where to get help, and six kinds; sending needs no script', async () => {
  const made = await comment({ status: 'approved', body: 'She lives behind the market.' })
  const response = await show(placeOf(made))
  expect([response.headers.get('cache-control'), response.headers.get('x-robots-tag')]).toEqual([
    'no-store',
    'noindex',
  ])
  const elements = await elementsOf(response)
  expect(elements.some(({ text }) => text.includes('She lives behind the market.'))).toBe(true)
  expect(elements.some(({ text }) => text.includes('We are not an emergency service'))).toBe(true)
  const kinds = elements.filter(({ attributes }) => attributes.name === 'kind')
  expect(kinds.map(({ attributes }) => attributes.value)).toEqual([
    'identifies',
    'danger',
    'abusive',
    'spam',
    'illegal',
    'other',
  ])
  expect(elements.some(({ tag }) => tag === 'script')).toBe(false)
  const sent = await send(placeOf(made), { kind: 'danger', words: 'Her brother reads here.' })
  expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('Your report has arrived')])
  expect(await reports()).toMatchObject([{ kind: 'danger', words: ['Her brother reads here.'] }])
})

it('nobody learns from it whether there is a comment that readers do not see', async () => {
  const hidden = [
    await comment({ status: 'waiting' }),
    await comment({ status: 'trashed', trashedAt: new Date() }),
    await comment({ status: 'sealed' }),
    await comment({ audience: 'team', pile: 'team' }),
  ]
  const plain = (text: string, place: string) => text.replaceAll(place, 'PLACE')
  const [shown, sent] = [await show(nobody), await send(nobody, { kind: 'abusive' })]
  const [page, answer] = [plain(await shown.text(), nobody), plain(await sent.text(), nobody)]
  for (const made of hidden) {
    for (const place of [placeOf(made), made.id]) {
      expect(plain(await (await show(place)).text(), place)).toBe(page)
      expect(plain(await (await send(place, { kind: 'abusive' })).text(), place)).toBe(answer)
    }
  }
  expect((await show('nothing')).status).toBe(404)
})

it('nothing that was typed is lost where something is missing', async () => {
  const made = await comment({ status: 'approved' })
  const response = await send(placeOf(made), { words: 'A long explanation' })
  expect(response.status).toBe(422)
  const elements = await elementsOf(response)
  expect(byName(elements, 'words')?.text).toBe('A long explanation')
  expect(elements.some(({ text }) => text === 'Please choose what is wrong with it.')).toBe(true)
  expect(byName(elements, 'kind')?.attributes.autofocus).toBe('')
})

it('something illegal asks for what the law wants, with what is known filled in, and gives a receipt', async () => {
  const made = await comment({ status: 'approved' })
  const place = placeOf(made)
  const { path } = await database().post.findUniqueOrThrow({ where: { id: made.postId } })
  const address = `${origin}${path}?comment=${made.anchor}`
  const asked = await elementsOf(await send(place, { kind: 'illegal', words: 'It threatens her.' }))
  expect(byName(asked, 'why')?.text).toBe('It threatens her.')
  expect(byName(asked, 'address')?.attributes.value).toBe(address)
  expect(byName(asked, 'notice')?.attributes.value).toBe('yes')
  expect(await reports()).toEqual([])
  const notice = { notice: 'yes', why: 'It threatens her.', address, name: 'Ines', email: 'ines@example.org' }
  const missing = await send(place, { ...notice, name: '' })
  expect(missing.status).toBe(422)
  const again = await elementsOf(missing)
  expect(byName(again, 'why')?.text).toBe('It threatens her.')
  expect(again.some(({ text }) => text === 'Please give your name.')).toBe(true)
  expect(byName(again, 'name')?.attributes.autofocus).toBe('')
  expect(again.some(({ text }) => text === 'Please confirm that you say this in good faith.')).toBe(true)
  const done = await send(place, { ...notice, goodFaith: 'yes' })
  expect(await done.text()).toMatch(/Your report has arrived.*on its way to your e-mail.*It threatens her\./s)
  expect(await reports()).toMatchObject([{ kind: 'illegal', count: 1 }])
})

it('what a machine fills in is answered alike and not kept', async () => {
  const made = await comment({ status: 'approved' })
  const sent = await send(placeOf(made), { kind: 'spam', leave_empty: 'x' })
  expect(await sent.text()).toContain('Your report has arrived')
  expect(await reports()).toEqual([])
})
