import { eraseSubscriber } from '#lib/circle/erase-subscriber.ts'
import { exportSubscribers } from '#lib/circle/export-subscribers.ts'
import { join } from '#lib/circle/join.ts'
import { sendOwedMail } from '#lib/circle/send-owed-mail.ts'
import { sendTestLetter } from '#lib/circle/send-test-letter.ts'
import { subscriberIndexOf } from '#lib/circle/subscriber-email.ts'
import { countCircle, countSubscribers, findSubscriber } from '#lib/circle/subscriber-queries.ts'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { changeLetters } from '#lib/settings/change-letters.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { letterSettings, subscriber } from '../../factories/circle.ts'
import { useDatabase } from '../../factories/database.ts'
import { mailServer } from '../../factories/mail-server.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()
beforeEach(async () => {
  await database().subscriber.deleteMany()
  await site({ letters: letterSettings() })
})

it('the mail that joining causes goes out once, with a link that confirms', async () => {
  const server = await mailServer()
  amendEnv({ SMTP_URL: server.url, SITE_URL: 'https://kapoklane.example' })
  const asked = { form: 'post', wording: 'Send me letters', language: 'en', trap: '', clientAddress: null }
  await join(visitor(), { email: 'sophea@example.org', ...asked })
  await sendOwedMail()
  await sendOwedMail()
  expect(server.received).toHaveLength(1)
  expect(server.received[0]!.to).toBe('sophea@example.org')
  expect(server.received[0]!.text.replaceAll('=\r\n', '')).toContain('https://kapoklane.example/-/join/1.')
  await server.stop()
  for (const name of ['SMTP_URL', 'SITE_URL']) delete process.env[name]
  amendEnv({})
})

it('a mail that the server does not take just now is still owed, for a while', async () => {
  amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
  const { id } = await subscriber({ status: 'pending', owedMail: 'confirm', owedAt: new Date() })
  await sendOwedMail()
  const row = await database().subscriber.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ owedMail: 'confirm', owedAttempts: 1 })
  expect(row.owedAt!.getTime()).toBeGreaterThan(Date.now())
  delete process.env.SMTP_URL
  amendEnv({})
})

it('is found by the whole e-mail alone, by administrators, and the log says who looked', async () => {
  const { id } = await subscriber({ email: 'tevy@example.org' })
  const administrator = await staff('administrator')
  expect(await findSubscriber(administrator, { email: ' Tevy@example.org' })).toMatchObject({ id })
  expect(await findSubscriber(administrator, { email: 'tev@example.org' })).toBeNull()
  await expect(findSubscriber(await staff('editor'), { email: 'tevy@example.org' })).rejects.toMatchObject({
    reason: 'forbidden',
  })
  expect(
    await database().auditEvent.findFirst({ where: { action: 'subscriber.look_up', subject: id } }),
  ).toMatchObject({ accountId: administrator.accountId })
})

it('erasing leaves a digest, and the same e-mail is never written to again', async () => {
  const { id } = await subscriber({ email: 'gone@example.org' })
  const administrator = await staff('administrator')
  await expect(eraseSubscriber(await staff('editor'), { subscriberId: id })).rejects.toMatchObject({
    reason: 'forbidden',
  })
  await eraseSubscriber(administrator, { subscriberId: id })
  expect(await database().subscriber.count({ where: { id } })).toBe(0)
  const emailIndex = subscriberIndexOf('gone@example.org')
  expect(await database().suppressedEmail.count({ where: { emailIndex } })).toBe(1)
  expect(await findSubscriber(administrator, { email: 'gone@example.org' })).toBe('erased')
  await expect(eraseSubscriber(administrator, { subscriberId: id })).rejects.toMatchObject({
    reason: 'not_found',
  })
})

it('the list that is taken elsewhere holds who gets letters, as no formula, and stands in the log', async () => {
  await subscriber({ email: '=cmd@example.org' })
  await subscriber({ email: 'left@example.org', status: 'left' })
  const administrator = await staff('administrator')
  const lines = (await exportSubscribers(administrator)).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^"'=cmd@example\.org",en,2/)
  await expect(exportSubscribers(await staff('editor'))).rejects.toMatchObject({ reason: 'forbidden' })
  expect(await database().auditEvent.findFirst({ where: { action: 'subscriber.export' } })).toMatchObject({
    detail: { rows: 1 },
  })
})

it('is counted for whoever writes, and by what became of them for editors', async () => {
  await subscriber()
  await subscriber({ status: 'left' })
  expect(await countSubscribers(await staff('author'))).toBe(1)
  expect(await countCircle(await staff('editor'), 'Asia/Phnom_Penh')).toMatchObject({ active: 1, left: 1 })
  await expect(countCircle(await staff('viewer'), 'UTC')).rejects.toMatchObject({ reason: 'forbidden' })
})

it('letters are turned on with a postal address only, and stay on since the first time', async () => {
  await site()
  const administrator = await staff('administrator')
  const form = { isOn: true, postalAddress: '' }
  await expect(changeLetters(administrator, form)).rejects.toMatchObject({ name: 'InvalidError' })
  await changeLetters(administrator, { ...form, postalAddress: '7 Kapok Lane' })
  const { letters } = await findSite()
  expect(lettersAreOn({ letters })).toBe(true)
  await changeLetters(administrator, { ...form, postalAddress: '8 Kapok Lane' })
  expect((await findSite()).letters).toMatchObject({
    onSince: letters.onSince,
    postalAddress: '8 Kapok Lane',
  })
  await expect(changeLetters(await staff('editor'), form)).rejects.toMatchObject({ reason: 'forbidden' })
})

it('a test letter goes to whoever asks for it', async () => {
  await post()
  expect(await sendTestLetter(await staff('administrator'))).toContain('Outbox')
  await expect(sendTestLetter(await staff('editor'))).rejects.toMatchObject({ reason: 'forbidden' })
})
