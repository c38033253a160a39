import { joinToken, subscriptionToken } from '#lib/circle/subscriber-links.ts'
import { database } from '#lib/database/client.ts'
import { letterSettings, subscriber } from '../../factories/circle.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byId, send, textOf, visit } from './visit.ts'

useDatabase()
beforeEach(() => site({ letters: letterSettings() }))

const formFields = (page: Awaited<ReturnType<typeof visit>>) => page.all(byId('join'))

it('the form stands at the end of a post and on /follow, and remembers nothing on posts about people at risk', async () => {
  const { path } = await post({ protection: 'child' })
  const shown = await visit(path)
  expect(formFields(shown)).toHaveLength(1)
  const email = shown.all(
    (element) =>
      attribute(element, 'name') === 'email' && Boolean(attribute(element, 'required') !== undefined),
  )
  expect(attribute(email[0], 'autocomplete')).toBe('off')
  expect(formFields(await visit('/follow'))).toHaveLength(1)
})

it('without letters or a postal address there is no form, and /follow speaks of feeds alone', async () => {
  const { path } = await post()
  await site({ letters: letterSettings({ postalAddress: '' }) })
  expect(formFields(await visit(path))).toHaveLength(0)
  const follow = await visit('/follow')
  expect(formFields(follow)).toHaveLength(0)
  expect(follow.text).toContain('no e-mail address')
})

it('a known and an unknown e-mail get the same answer', async () => {
  await subscriber({ email: 'known@example.org' })
  const [known, unknown] = await Promise.all(
    ['known@example.org', 'unknown@example.org'].map((email) => send('/-/join', { email, form: 'post' })),
  )
  expect(known!.status).toBe(200)
  expect(known!.text).toBe(unknown!.text)
  expect([...known!.headers]).toEqual([...unknown!.headers])
})

it('what is no e-mail comes back with a sentence and what was typed', async () => {
  const answer = await send('/-/join', { email: 'no e-mail', form: 'post' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('does not look like an e-mail address')
  expect(answer.text).toContain('value="no e-mail"')
})

it('opening a link to confirm changes nothing; opened again later it says that they come already', async () => {
  const { id } = await subscriber({ status: 'pending', confirmedAt: null })
  const path = `/-/join/${joinToken(id)}`
  expect((await visit(path)).text).toContain('Yes, send me letters')
  expect((await send(path, {})).text).toContain('You get our letters now')
  expect((await visit(path)).text).toContain('You get our letters now')
})

it('opening a link to leave changes nothing, one click leaves, and a link of nobody gets the same answer', async () => {
  const { id } = await subscriber()
  const path = `/-/unsubscribe/${subscriptionToken(id)}`
  const statusOf = async () => (await database().subscriber.findUniqueOrThrow({ where: { id } })).status
  expect((await visit(path)).headers.get('cache-control')).toBe('no-store')
  expect(await statusOf()).toBe('active')
  const left = await send(path, { 'List-Unsubscribe': 'One-Click' })
  expect(await statusOf()).toBe('left')
  const nobody = await send('/-/unsubscribe/nobody', { 'List-Unsubscribe': 'One-Click' })
  expect(nobody.text).toBe(left.text)
  expect(await database().subscriptionProof.findFirst({ where: { subscriberId: id } })).toMatchObject({
    kind: 'left',
    form: 'one-click',
  })
})

it('the page to change says what comes now, and nothing of the e-mail', async () => {
  const { id, email } = await subscriber()
  await post({ language: 'km' })
  const path = `/-/subscription/${subscriptionToken(id)}`
  const before = await visit(path)
  expect(before.text).not.toContain(email)
  expect(before.text).toContain('Only posts in Khmer')
  const after = await send(path, { language: 'km' })
  expect(textOf(after.all('main')[0])).toContain('Saved.')
  expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ postLanguage: 'km' })
})

it('the same page asks for another e-mail, answers alike for known and unknown, and gives back what is none', async () => {
  const { id } = await subscriber()
  await subscriber({ email: 'known-there@example.org' })
  const page = await visit(`/-/subscription/${subscriptionToken(id)}`)
  const hidden = Object.fromEntries(
    page
      .all((element) => attribute(element, 'type') === 'hidden')
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
  expect(hidden).toMatchObject({ former: subscriptionToken(id), form: 'subscription' })
  const [known, unknown, none] = await Promise.all(
    ['known-there@example.org', 'unknown-there@example.org', 'no e-mail'].map((email) =>
      send('/-/join', { ...hidden, email }),
    ),
  )
  expect([known!.status, known!.text]).toEqual([200, unknown!.text])
  expect([...known!.headers]).toEqual([...unknown!.headers])
  expect(none!.status).toBe(422)
  expect(none!.text).toContain(`name="former" value="${hidden.former}"`)
  expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ status: 'active' })
})
