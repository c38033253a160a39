import { changeSubscription } from '#lib/circle/change-subscription.ts'
import { confirm } from '#lib/circle/confirm.ts'
import { eraseSubscriber } from '#lib/circle/erase-subscriber.ts'
import { findSubscription } from '#lib/circle/find-subscription.ts'
import { join } from '#lib/circle/join.ts'
import { leave } from '#lib/circle/leave.ts'
import { purgePendingSubscribers } from '#lib/circle/purge-pending.ts'
import { openSubscriberEmail, subscriberIndexOf } from '#lib/circle/subscriber-email.ts'
import { joinToken, subscriptionToken } from '#lib/circle/subscriber-links.ts'
import { database } from '#lib/database/client.ts'
import { refusals } from '#lib/refusals.ts'
import { letterSettings, subscriber } from '../../factories/circle.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { site } from '../../factories/site.ts'

useDatabase()
beforeAll(() => site({ letters: letterSettings() }))

const agreement = { form: 'post', wording: 'New posts by e-mail | Send me letters', language: 'en' }

const ask = (email: string, more: Partial<Parameters<typeof join>[1]> = {}) =>
  join(visitor(), { email, ...agreement, trap: '', clientAddress: null, ...more })

const findBy = (email: string) =>
  database().subscriber.findUnique({ where: { emailIndex: subscriberIndexOf(email) } })

const proofsOf = async (subscriberId: string) =>
  (await database().subscriptionProof.findMany({ where: { subscriberId }, orderBy: { at: 'asc' } })).map(
    ({ kind, form, wording }) => [kind, form, wording],
  )

it('keeps an e-mail sealed, owes it one mail, and keeps the proof of what was asked', async () => {
  await ask('Sophea@Example.org')
  const row = await findBy('sophea@example.org ')
  expect(row).toMatchObject({ status: 'pending', owedMail: 'confirm', confirmedAt: null })
  expect(openSubscriberEmail(row!.emailSealed)).toBe('Sophea@Example.org')
  expect(Buffer.from(row!.emailSealed).toString()).not.toContain('Sophea')
  expect(await proofsOf(row!.id)).toEqual([['asked', 'post', agreement.wording]])
})

it('sends one e-mail one mail an hour, however often somebody types it', async () => {
  await ask('often@example.org')
  await database().subscriber.updateMany({ data: { owedMail: null, owedAt: null } })
  await ask('often@example.org')
  const row = await findBy('often@example.org')
  expect(row?.owedMail).toBeNull()
  expect(await proofsOf(row!.id)).toHaveLength(1)
})

it('tells somebody who gets letters already so by mail, and changes nothing', async () => {
  const { id } = await subscriber({ email: 'known@example.org' })
  await ask('known@example.org')
  expect(await findBy('known@example.org')).toMatchObject({ id, status: 'active', owedMail: 'already' })
})

it('owes nothing to an e-mail that was erased or that a mail server refused', async () => {
  await subscriber({ email: 'refused@example.org', status: 'suppressed' })
  await database().suppressedEmail.create({ data: { emailIndex: subscriberIndexOf('erased@example.org') } })
  await ask('refused@example.org')
  await ask('erased@example.org')
  expect(await findBy('refused@example.org')).toMatchObject({ status: 'suppressed', owedMail: null })
  expect(await findBy('erased@example.org')).toBeNull()
})

it('takes the same time for every e-mail', async () => {
  await subscriber({ email: 'timed@example.org' })
  for (const email of ['timed@example.org', 'new-and-timed@example.org']) {
    const started = performance.now()
    await ask(email)
    expect(performance.now() - started).toBeGreaterThanOrEqual(595)
  }
})

it('refuses what is no e-mail, and everything while letters are off or have no postal address', async () => {
  await expect(ask('no e-mail')).rejects.toMatchObject({
    name: 'InvalidError',
    fields: { email: [refusals.emailMissing] },
  })
  await site()
  await expect(ask('off@example.org')).rejects.toMatchObject({ reason: 'unavailable' })
  await site({ letters: letterSettings({ postalAddress: '' }) })
  await expect(ask('off@example.org')).rejects.toMatchObject({ reason: 'unavailable' })
  await site({ letters: letterSettings() })
})

it('refuses one client that asks again and again', async () => {
  const from = { clientAddress: '192.0.2.8', trap: 'x' }
  await Promise.all(Array.from({ length: 20 }, (_, at) => ask(`client${at}@example.org`, from)))
  await expect(ask('client@example.org', from)).rejects.toMatchObject({ reason: 'too_many' })
})

it('answers a machine that fills the hidden field like everybody, and keeps nothing', async () => {
  await ask('machine@example.org', { trap: 'https://spam.example' })
  expect(await findBy('machine@example.org')).toBeNull()
})

it('begins with the link in the mail alone, once, and keeps that proof too', async () => {
  const { id } = await subscriber({ status: 'pending', confirmedAt: null })
  const sent = { token: joinToken(id), form: 'confirm', wording: 'Yes, send me letters', language: 'en' }
  await confirm(visitor(), sent)
  await confirm(visitor(), sent)
  expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ status: 'active' })
  expect(await proofsOf(id)).toEqual([['confirmed', 'confirm', 'Yes, send me letters']])
})

it('a link to confirm ends after seven days, and no other link stands in for it', async () => {
  const { id } = await subscriber({ status: 'pending', confirmedAt: null })
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000)
  for (const token of [joinToken(id, eightDaysAgo), subscriptionToken(id), `${joinToken(id)}x`, '']) {
    await expect(confirm(visitor(), { token, ...agreement })).rejects.toMatchObject({ reason: 'not_found' })
  }
})

it('who has left cannot be brought back by an old link', async () => {
  const { id } = await subscriber({ status: 'left' })
  await expect(confirm(visitor(), { token: joinToken(id), ...agreement })).rejects.toMatchObject({
    reason: 'not_found',
  })
})

it('leaving works for ever, twice is once, and a link that is nobody’s is told the same', async () => {
  const { id } = await subscriber()
  const sent = { ...agreement, token: subscriptionToken(id), form: 'one-click' }
  await leave(visitor(), sent)
  await leave(visitor(), sent)
  await leave(visitor(), { ...sent, token: 'nobody' })
  expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ status: 'left' })
  expect((await proofsOf(id)).map(([kind]) => kind)).toEqual(['left'])
})

it('changes which posts come, with its proof, for who gets letters', async () => {
  const { id } = await subscriber()
  const token = subscriptionToken(id)
  await changeSubscription(visitor(), { ...agreement, token, postLanguage: 'km' })
  expect(await findSubscription(token)).toEqual({ isActive: true, postLanguage: 'km' })
  await leave(visitor(), { ...agreement, token })
  await expect(
    changeSubscription(visitor(), { ...agreement, token, postLanguage: '' }),
  ).rejects.toMatchObject({ reason: 'not_found' })
})

describe('letters that shall come to another e-mail', () => {
  const words = { form: 'subscription', wording: 'Letters at another e-mail address' }
  const move = (formerId: string, email: string) =>
    ask(email, { ...words, former: subscriptionToken(formerId) })
  const confirmed = async (email: string) => {
    const { id } = (await findBy(email))!
    return await confirm(visitor(), { ...agreement, token: joinToken(id), form: 'confirm' })
  }
  const statusOf = async (id: string) => (await database().subscriber.findUnique({ where: { id } }))?.status

  it('come to the former one until the new one is confirmed, and then with what was chosen', async () => {
    const former = await subscriber({ language: 'km', postLanguage: 'km' })
    await move(former.id, 'moved@example.org')
    expect(await findBy('moved@example.org')).toMatchObject({ status: 'pending', owedMail: 'confirm' })
    expect(await statusOf(former.id)).toBe('active')
    const id = await confirmed('moved@example.org')
    expect(await findBy('moved@example.org')).toMatchObject({
      ...{ id, status: 'active', language: 'km', postLanguage: 'km', formerId: null },
    })
    expect(await statusOf(former.id)).toBe('left')
    await leave(visitor(), { ...agreement, token: subscriptionToken(former.id) })
    expect(await statusOf(id)).toBe('active')
    expect(await proofsOf(id)).toEqual([
      ['asked', words.form, words.wording],
      ['confirmed', 'confirm', agreement.wording],
    ])
    expect(await proofsOf(former.id)).toEqual([['left', 'moved', agreement.wording]])
  })

  it('take along what is on its way', async () => {
    const former = await subscriber()
    const letter = await database().letter.create({ data: { subject: 'The lamp', dueAt: new Date() } })
    const sent = { letterId: letter.id, subscriberId: former.id }
    const { id } = await database().letterRecipient.create({ data: sent })
    await move(former.id, 'on-the-way@example.org')
    const subscriberId = await confirmed('on-the-way@example.org')
    expect(await database().letterRecipient.findUnique({ where: { id } })).toMatchObject({ subscriberId })
  })

  it('go on as they were where the new one gets letters already: its reader learns so by mail', async () => {
    const [former, known] = [await subscriber(), await subscriber({ email: 'both@example.org' })]
    await move(former.id, 'both@example.org')
    expect(await findBy('both@example.org')).toMatchObject({
      id: known.id,
      owedMail: 'already',
      formerId: null,
    })
    expect(await statusOf(former.id)).toBe('active')
  })

  it('begin anew for who has left meanwhile, and cannot be moved by a link of nobody', async () => {
    const former = await subscriber()
    await move(former.id, 'left-meanwhile@example.org')
    await leave(visitor(), { ...agreement, token: subscriptionToken(former.id) })
    await confirmed('left-meanwhile@example.org')
    expect(await proofsOf(former.id)).toHaveLength(1)
    for (const token of [subscriptionToken(former.id), joinToken(former.id), 'nobody']) {
      await expect(ask('new@example.org', { ...words, former: token })).rejects.toMatchObject({
        reason: 'not_found',
      })
    }
    expect(await findBy('new@example.org')).toBeNull()
  })

  it('leave nothing of a new e-mail that was never confirmed once their reader is erased', async () => {
    const former = await subscriber()
    await move(former.id, 'never-confirmed@example.org')
    await eraseSubscriber(await staff('administrator'), { subscriberId: former.id })
    expect(await findBy('never-confirmed@example.org')).toBeNull()
  })
})

it('forgets after thirty days who never confirmed', async () => {
  const old = new Date(Date.now() - 31 * 86_400_000)
  const never = await subscriber({ status: 'pending', askedAt: old })
  const active = await subscriber({ askedAt: old })
  await purgePendingSubscribers()
  const left = await database().subscriber.findMany({ where: { id: { in: [never.id, active.id] } } })
  expect(left.map(({ id }) => id)).toEqual([active.id])
})

it('no proof can be changed or deleted', async () => {
  await expect(database().subscriptionProof.updateMany({ data: { wording: 'else' } })).rejects.toThrow()
  await expect(database().subscriptionProof.deleteMany()).rejects.toThrow()
})
