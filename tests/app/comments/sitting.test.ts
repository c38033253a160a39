import { makeWaitingLink } from '#lib/comments/mail/waiting-links.ts'
import { declineDrafts } from '#lib/comments/words/decline-drafts.ts'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { POST as act, GET as show } from '../../../app/(site)/-/sitting/[token]/route.tsx'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { elementsOf } from './browser.ts'

useDatabase()

const origin = 'http://localhost:3000'
const context = (token: string) => ({ params: Promise.resolve({ token }) })
const address = (token: string) => `${origin}/-/sitting/${token}`

const open = (token: string) =>
  show(new Request(address(token), { headers: { host: 'localhost:3000' } }), context(token))

const press = (token: string, fields: Record<string, string>, from: string | null = origin) =>
  act(
    new Request(address(token), {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { host: 'localhost:3000', ...(from && { origin: from }) },
    }),
    context(token),
  )

const statusOf = async (id: string) => (await database().comment.findUniqueOrThrow({ where: { id } })).status

beforeEach(() => database().comment.deleteMany())

async function linked() {
  const tevy = await staff('moderator')
  const made = await comment({ authorName: 'Sokha', body: 'A kind word.' })
  return { made, token: await makeWaitingLink(tevy.accountId, made.id) }
}

it('opening the link shows counts and one button, no comment, and does nothing', async () => {
  const { made, token } = await linked()
  for (let times = 0; times < 3; times++) {
    const response = await open(token)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    const html = await response.clone().text()
    expect(html).not.toMatch(/Sokha|kind word/)
    const elements = await elementsOf(response)
    const forms = elements.filter(({ attributes }) => attributes.method === 'post')
    expect(forms.map(({ text }) => text)).toEqual(['Read it'])
    expect(html).toContain('1 is by somebody new.')
  }
  expect(await statusOf(made.id)).toBe('waiting')
})

it('pressing shows the one comment, then decides about it once', async () => {
  const { made, token } = await linked()
  const read = await press(token, { act: 'open' })
  expect([read.status, read.headers.get('cache-control'), read.headers.get('set-cookie')]).toEqual([
    ...[200, 'no-store', null],
  ])
  expect(await read.text()).toMatch(/Sokha(.|\n)*A kind word\./)
  const approved = await press(token, { act: 'approve', version: '1' })
  expect([approved.status, await statusOf(made.id)]).toEqual([200, 'approved'])
  const again = await press(token, { act: 'decline', version: '2' })
  expect([again.status, await statusOf(made.id)]).toEqual([404, 'approved'])
})

it.each(['https://elsewhere.example', 'null', null])('from another site (%s) nothing acts', async (from) => {
  const { made, token } = await linked()
  const response = await press(token, { act: 'approve', version: '1' }, from)
  expect([response.status, await statusOf(made.id)]).toEqual([403, 'waiting'])
  expect((await press(token, { act: 'approve', version: '1' })).status).toBe(200)
})

it('what somebody else decided meanwhile is said, and not overwritten', async () => {
  const { made, token } = await linked()
  await database().comment.update({ where: { id: made.id }, data: { version: 2 } })
  const response = await press(token, { act: 'approve', version: '1' })
  expect([response.status, await statusOf(made.id)]).toEqual([409, 'waiting'])
})

it('without one comment it leads to the queue, once, and signs nobody in', async () => {
  const tevy = await staff('moderator')
  const token = await makeWaitingLink(tevy.accountId, null)
  expect(await (await open(token)).text()).toContain('Open the queue')
  const response = await press(token, { act: 'open' })
  expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([
    ...[303, '/admin/comments', null],
  ])
  expect((await open(token)).status).toBe(404)
  expect((await press(token, { act: 'open' })).status).toBe(404)
})

it('broken fields and a guessed link change nothing', async () => {
  const { made, token } = await linked()
  for (const version of ['', '-1', '1e99', 'x']) {
    expect((await press(token, { act: 'approve', version })).status).toBe(409)
  }
  expect((await press('guessed', { act: 'approve', version: '1' })).status).toBe(404)
  expect(await statusOf(made.id)).toBe('waiting')
  expect((await press(token, { act: 'decline', version: '1' })).status).toBe(200)
  expect(await statusOf(made.id)).toBe('rejected')
})

it('declining offers the kinds of reasons, and says the usual words for one in the language of the post', async () => {
  await changeSite(systemActor('tests'), { interfaceLanguages: ['en', 'fr'] })
  const tevy = await staff('moderator')
  const made = await comment({ postId: (await post({ language: 'fr' })).id })
  const token = await makeWaitingLink(tevy.accountId, made.id)
  const read = await elementsOf(await press(token, { act: 'open' }))
  expect(read.filter(({ tag }) => tag === 'option').map(({ attributes }) => attributes.value)).toEqual(
    declineReasons.map(({ code }) => code),
  )
  await press(token, { act: 'decline', version: '1', reason: 'off_topic' })
  expect(await database().comment.findUnique({ where: { id: made.id } })).toMatchObject({
    status: 'rejected',
    declineReason: declineDrafts.fr!.off_topic,
  })
  const [event] = await database().moderationEvent.findMany({ where: { commentId: made.id } })
  expect(event).toMatchObject({ action: 'reject', reason: 'off_topic', accountId: tevy.accountId })
})
