import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sendCommentMail } from '#lib/comments/mail/send-comment-mail.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'

export interface KeptMail {
  to: string
  subject: string
  text: string
  html: string
  /** As it would have gone over the wire. */
  raw: string
}

/** What goes out to writers of comments now, in the order of the days: everything that is owed is due. */
export async function mailsToWriters({ isDue = true } = {}): Promise<KeptMail[]> {
  if (isDue)
    await database().commentMail.updateMany({ where: { sentAt: null }, data: { dueAt: new Date(0) } })
  const folder = join(env().DATA_DIR, 'mail')
  await rm(folder, { recursive: true, force: true })
  await sendCommentMail()
  const names = await readdir(folder).catch(() => [])
  return await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readMail(join(folder, name))),
  )
}

async function readMail(file: string): Promise<KeptMail> {
  const mail = JSON.parse(await readFile(file, 'utf8'))
  return { ...mail, raw: await readFile(file.replace(/json$/, 'eml'), 'utf8') }
}

/** The path of the first link in a mail that begins so. */
export const linkIn = ({ text }: { text: string }, start: string): string =>
  text
    .split(/\s+/)
    .map((word) => URL.parse(word)?.pathname ?? '')
    .find((path) => path.startsWith(start)) ?? ''
