import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { listKeptMail, purgeKeptMail, requireKeptMail } from '#lib/mail/kept-mail.ts'
import { sendMail } from '#lib/mail/send.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

const folder = () => join(env().DATA_DIR, 'mail')
beforeEach(() => {
  rmSync(folder(), { recursive: true, force: true })
  mkdirSync(folder(), { recursive: true })
})

const mail = { to: 'tevy@example.org', subject: 'A link', text: 'https://x.example/1', html: '<p>A link</p>' }

it('mail that had no way out is shown to administrators, with its links', async () => {
  expect(await sendMail(mail)).toBe(false)
  const administrator = await staff('administrator')
  const [kept] = await listKeptMail(administrator)
  expect(kept).toMatchObject(mail)
  expect(await requireKeptMail(administrator, kept!.id)).toMatchObject(mail)
  for (const name of readdirSync(folder())) expect(statSync(join(folder(), name)).mode & 0o077).toBe(0)
})

it('nobody else reads it, and no other file is read in its place', async () => {
  await sendMail(mail)
  await expect(listKeptMail(await staff('editor'))).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(listKeptMail(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
  const administrator = await staff('administrator')
  for (const id of ['../secret', '1700000000000-../../secret.key', '']) {
    await expect(requireKeptMail(administrator, id)).rejects.toMatchObject({ reason: 'not_found' })
  }
})

it('is deleted after a month', async () => {
  await sendMail(mail)
  expect(await purgeKeptMail()).toBe(0)
  expect(await purgeKeptMail(Date.now() + 31 * 86_400_000)).toBe(1)
  expect(readdirSync(folder())).toEqual([])
})
