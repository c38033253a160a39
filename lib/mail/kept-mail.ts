import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { Mail, Message } from './message.ts'

/** A mail that would have gone out, had there been a mail server. */
export interface KeptMail extends Pick<Mail, 'to' | 'subject' | 'text' | 'html'> {
  id: string
  at: Date
}

const folder = () => join(env().DATA_DIR, 'mail')
const keptDays = 30
const mostShown = 100
const nameForm = /^(\d{13})-[0-9a-f-]{36}$/

/** As a file for mail programs, and beside it what the desk shows; nobody else can read them. */
export async function keepMail({ to, subject, text, html }: Mail, { bytes }: Message): Promise<void> {
  const path = join(folder(), `${Date.now()}-${crypto.randomUUID()}`)
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.eml`, bytes, { mode: 0o600 })
  await writeFile(`${path}.json`, JSON.stringify({ to, subject, text, html }), { mode: 0o600 })
}

/** Newest first; their links let people in, so they are for administrators. */
export async function listKeptMail(actor: Actor): Promise<KeptMail[]> {
  requirePermission(actor, 'mail.see')
  const ids = (await idsInFolder()).sort().reverse().slice(0, mostShown)
  return (await Promise.all(ids.map(read))).filter((mail) => mail !== null)
}

/** @throws RefusedError not_found */
export async function requireKeptMail(actor: Actor, id: string): Promise<KeptMail> {
  requirePermission(actor, 'mail.see')
  const mail = nameForm.test(id) ? await read(id) : null
  if (!mail) throw new RefusedError('not_found', 'There is no such mail, or none any more.')
  return mail
}

/** Deletes what was kept for a month. @returns how many */
export async function purgeKeptMail(now = Date.now()): Promise<number> {
  const old = (await idsInFolder()).filter((id) => Number(id.slice(0, 13)) < now - keptDays * 86_400_000)
  for (const id of old) {
    for (const ending of ['eml', 'json']) await rm(join(folder(), `${id}.${ending}`), { force: true })
  }
  return old.length
}

async function idsInFolder(): Promise<string[]> {
  const names = await readdir(folder()).catch(() => [])
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => nameForm.test(id))
}

async function read(id: string): Promise<KeptMail | null> {
  try {
    const mail = JSON.parse(await readFile(join(folder(), `${id}.json`), 'utf8')) as Mail
    return { ...mail, id, at: new Date(Number(id.slice(0, 13))) }
  } catch {
    return null
  }
}
