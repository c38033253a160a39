import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { database } from '#lib/database/client.ts'
import { listMigrations, migrate } from '#lib/database/migrate.ts'
import { amendEnv, mediaFolder } from '#lib/env.ts'
import { backUpAutomatically } from '#lib/moving/automatic-backup.ts'
import { backUp } from '#lib/moving/backup.ts'
import type { Manifest } from '#lib/moving/manifest.ts'
import { restore } from '#lib/moving/restore.ts'
import { openSession } from '#lib/people/sessions.ts'
import { subscriber } from '../../factories/circle.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { ask, dropDatabase, emptyDatabase } from '../../factories/empty-database.ts'
import { author, staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

let folder: string
let file: string
let target: string
const source = () => process.env.DATABASE_URL ?? ''

beforeAll(async () => {
  const { accountId } = await staff('editor', 'Ann\twith a tab, a line\nfeed and a \\ backslash')
  const { id: parentId, postId } = await comment()
  for (let reply = 0; reply < 20; reply++) await comment({ postId, parentId })
  await comment({ postId, parentId, body: 'Khmer ខ្មែរ, Arabic عربي, emoji 🕯, a quote " and \\N' })
  await author()
  await post({ title: 'long', excerpt: 'x'.repeat(5_000_000) })
  const link = { postId, tokenHash: new Uint8Array(32), expiresAt: new Date(Date.now() + 86_400_000) }
  const { id: reviewLinkId } = await database().reviewLink.create({ data: link })
  await database().postNote.create({ data: { postId, reviewLinkId, text: 'Said by a link.' } })
  const day = new Date('2026-11-22')
  await database().postDay.create({ data: { postId, day, what: 'view', count: 12 } })
  await database().siteDay.create({ data: { day, what: 'give', count: 3 } })
  await database().$transaction((tx) => openSession(tx, accountId, 'Firefox on Linux'))
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lamplight-backup-'))
  file = join(folder, 'backup.tar.gz')
  useMedia('source')
  picture('ab/abc-400.webp', 'a picture')
  picture('cd/empty.webp', '')
  picture('.incoming/upload', 'not taken in yet, with GPS')
  target = await emptyDatabase()
})

afterEach(async () => {
  await dropDatabase(target)
  rmSync(folder, { recursive: true })
})

function useMedia(name: string): void {
  amendEnv({ MEDIA_STORE: `file:${join(folder, name)}` })
}

function picture(name: string, content: string): void {
  const path = join(mediaFolder() ?? '', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Every table but those of sign-in, as digests of all their rows. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const names = await ask<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
     ('_prisma_migrations', 'session', 'invitation', 'review_link', 'daily_salt', 'rate_limit') ORDER BY 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of names) {
    const [row] = await ask<{ rows: string | null }>(
      url,
      `SELECT string_agg(t::text, E'\\n' ORDER BY t::text) AS rows FROM "${name}" t`,
    )
    digests[name] = createHash('sha256')
      .update(row?.rows ?? '')
      .digest('hex')
  }
  return digests
}

/** What guards the data: keys, checks, triggers with their state. */
const guardsOf = (url: string) =>
  ask(
    url,
    `SELECT conrelid::regclass::text AS t, conname AS n, pg_get_constraintdef(oid) AS d FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2, 3`,
  )

async function entriesOf(archive: string): Promise<[string, Buffer][]> {
  const untar = extract()
  untar.end(gunzipSync(readFileSync(archive)))
  const entries: [string, Buffer][] = []
  for await (const entry of untar) {
    const pieces: Buffer[] = []
    for await (const piece of entry) pieces.push(piece as Buffer)
    entries.push([entry.header.name, Buffer.concat(pieces)])
  }
  return entries
}

async function writeArchive(archive: string, entries: [string, Buffer][]): Promise<void> {
  const tar = pack()
  for (const [name, content] of entries) tar.entry({ name }, content)
  tar.finalize()
  const pieces: Buffer[] = []
  for await (const piece of tar) pieces.push(piece as Buffer)
  writeFileSync(archive, gzipSync(Buffer.concat(pieces)))
}

async function withManifest(change: (manifest: Manifest) => void): Promise<void> {
  const entries = await entriesOf(file)
  const [name, content] = entries.at(-1)!
  const manifest = JSON.parse(content.toString()) as Manifest
  change(manifest)
  await writeArchive(file, [...entries.slice(0, -1), [name, Buffer.from(JSON.stringify(manifest))]])
}

const restoreInto = (url: string, replace = false) => restore({ url, file, replace })

describe('a backup', () => {
  test('comes back whole: every row, every picture, every guard', async () => {
    await backUp({ url: source(), file })
    useMedia('target')
    const { rows, pictures, warnings } = await restoreInto(target)
    expect(rows).toBeGreaterThan(20)
    expect({ pictures, warnings }).toEqual({ pictures: 2, warnings: [] })
    expect(await contentOf(target)).toEqual(await contentOf(source()))
    expect(await guardsOf(target)).toEqual(await guardsOf(source()))
    expect(readFileSync(join(folder, 'target/ab/abc-400.webp'), 'utf8')).toBe('a picture')
    expect(readFileSync(join(folder, 'target/cd/empty.webp'), 'utf8')).toBe('')
    expect((await migrate({ url: target })).applied).toEqual([])
  })

  test('brings letters back held: what was under way may have gone out since', async () => {
    const letter = await database().letter.create({ data: { subject: 'The lamp', dueAt: new Date() } })
    const asked = await database().post.findFirstOrThrow({ select: { id: true } })
    await database().post.update({ where: asked, data: { letterAskedAt: new Date() } })
    await backUp({ url: source(), file })
    await restoreInto(target, true)
    expect(await ask(target, 'SELECT status::text, reason FROM letter')).toEqual([
      { status: 'held', reason: 'restored' },
    ])
    expect(await ask(target, `SELECT key FROM setting WHERE key = 'restored'`)).toHaveLength(1)
    await database().letter.delete({ where: { id: letter.id } })
    await database().post.update({ where: asked, data: { letterAskedAt: null } })
  })

  test('brings back no mail to a single person that was owed: it has gone out since', async () => {
    const { id: commentId } = await database().comment.findFirstOrThrow({ select: { id: true } })
    const { id: reportId } = await database().commentReport.create({ data: { commentId, kind: 'illegal' } })
    const dueAt = new Date('2026-11-22T10:00:00Z')
    const mail = { commentId, kind: 'reply', dueAt } as const
    await database().commentMail.createMany({ data: [mail, { ...mail, kind: 'decision', sentAt: dueAt }] })
    await database().reportReceipt.create({
      data: { reportId, noticeSealed: new Uint8Array(40), language: 'en', dueAt },
    })
    await subscriber({ owedMail: 'already', owedAt: dueAt })
    await backUp({ url: source(), file })
    await restoreInto(target, true)
    expect(await ask(target, 'SELECT kind::text, sent_at FROM comment_mail')).toEqual([
      { kind: 'decision', sent_at: dueAt },
    ])
    const owed =
      'SELECT id FROM report_receipt UNION ALL SELECT id FROM subscriber WHERE owed_mail IS NOT NULL'
    expect(await ask(target, owed)).toEqual([])
    await database().commentMail.deleteMany()
    await database().commentReport.deleteMany()
    await database().subscriber.updateMany({ data: { owedMail: null, owedAt: null } })
  })

  test('holds no index of the search, which is made again from the posts that came back', async () => {
    await backUp({ url: source(), file })
    await restore({ url: target, file, replace: false })
    const [found] = await ask<{ posts: number; due: number }>(
      target,
      'SELECT (SELECT count(*)::int FROM post) AS posts, (SELECT count(*)::int FROM search_due) AS due',
    )
    expect(found!.posts).toBeGreaterThan(0)
    expect(found!.due).toBe(found!.posts)
  })

  test('holds no session, no review link, no upload that still has its GPS, and only its owner can read it', async () => {
    await backUp({ url: source(), file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const names = (await entriesOf(file)).map(([name]) => name)
    expect(names.filter((name) => /session|review_link|incoming/.test(name))).toEqual([])
    useMedia('target')
    await restoreInto(target)
    expect(await ask(target, 'SELECT * FROM session')).toEqual([])
    expect(await ask(target, 'SELECT * FROM review_link')).toEqual([])
    expect(await ask(target, 'SELECT text FROM post_note')).toEqual([{ text: 'Said by a link.' }])
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'source', 'target'])
  })

  test('leaves nothing behind when it cannot be written', async () => {
    const nowhere = join(folder, 'no/such/folder.tar.gz')
    await expect(backUp({ url: source(), file: nowhere })).rejects.toThrow('could not be written')
    expect(readdirSync(folder)).toEqual(['source'])
  })

  test('made by itself is kept five times', async () => {
    const kept = join(folder, 'backups')
    for (let made = 0; made < 7; made++) await backUpAutomatically(source(), kept)
    expect(readdirSync(kept)).toHaveLength(5)
  })
})

describe('restoring refuses', () => {
  beforeEach(async () => {
    await backUp({ url: source(), file })
    useMedia('target')
  })

  const untouched = async () => {
    expect(await ask(target, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([])
    expect(existsSync(join(folder, 'target'))).toBe(false)
  }

  test('what is no backup', async () => {
    for (const content of ['', 'hello', gzipSync('hello')]) {
      writeFileSync(file, content)
      await expect(restoreInto(target)).rejects.toThrow('is no backup of Lamplight')
    }
    await writeArchive(file, [['notes.txt', Buffer.from('hello')]])
    await expect(restoreInto(target)).rejects.toThrow('is no backup of Lamplight')
    file = join(folder, 'missing')
    await expect(restoreInto(target)).rejects.toThrow('There is no file')
    await untouched()
  })

  test('what was cut short, wherever', async () => {
    const whole = readFileSync(file)
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * part)))
      await expect(restoreInto(target)).rejects.toThrow('cut short, so nothing was restored')
    }
    await untouched()
  })

  test('what was altered: a bit, a row, an entry more or less', async () => {
    const whole = readFileSync(file)
    const flipped = Buffer.from(whole)
    const middle = Math.floor(whole.length / 2)
    flipped[middle] = flipped[middle]! ^ 1
    writeFileSync(file, flipped)
    await expect(restoreInto(target)).rejects.toThrow('so nothing was restored')

    writeFileSync(file, whole)
    const entries = await entriesOf(file)
    const alter = ([name, content]: [string, Buffer]): [string, Buffer] =>
      name.startsWith('tables/account')
        ? [name, Buffer.from(content.toString().replace('editor', 'admini'))]
        : [name, content]
    for (const changed of [
      entries.map(alter),
      entries.slice(1),
      [['media/more.webp', Buffer.from('x')] as [string, Buffer], ...entries],
    ]) {
      await writeArchive(file, changed)
      await expect(restoreInto(target)).rejects.toThrow('was altered or damaged')
    }
    await untouched()
  })

  test.each(['media/../../outside', '/etc/outside', 'media/a/../../outside', 'tables/../x/000001.copy'])(
    'an entry that leads elsewhere: %s',
    async (name) => {
      await writeArchive(file, [[name, Buffer.from('x')], ...(await entriesOf(file))])
      await expect(restoreInto(target)).rejects.toThrow('so nothing was restored')
      await untouched()
    },
  )

  test('what a newer version made', async () => {
    await withManifest((manifest) => manifest.migrations.push('99990101000000_later'))
    await expect(restoreInto(target)).rejects.toThrow('made by a newer Lamplight')
    await withManifest((manifest) => Object.assign(manifest, { format: 'lamplight-backup-2' }))
    await expect(restoreInto(target)).rejects.toThrow('made by a newer Lamplight')
    await untouched()
  })

  test('to replace what is there, unless asked to', async () => {
    await restoreInto(target)
    await ask(target, `UPDATE author SET name = 'Changed'`)
    picture('ef/later.webp', 'of after the backup')
    await expect(restoreInto(target)).rejects.toThrow('add --replace')
    expect(await ask(target, 'SELECT DISTINCT name FROM author')).toEqual([{ name: 'Changed' }])
    await restoreInto(target, true)
    expect(await contentOf(target)).toEqual(await contentOf(source()))
    expect(existsSync(join(folder, 'target/ef/later.webp'))).toBe(false)
  })

  test('rows that contradict one another, and then everything is as it was', async () => {
    await restoreInto(target)
    const before = await contentOf(target)
    const entries = (await entriesOf(file)).filter(([name]) => !name.startsWith('tables/post/'))
    await writeArchive(file, entries)
    await withManifest((manifest) => {
      manifest.tables.post!.rows = 0
      for (const name of Object.keys(manifest.entries))
        if (name.startsWith('tables/post/')) delete manifest.entries[name]
    })
    await expect(restoreInto(target, true)).rejects.toThrow('Nothing was restored')
    expect(await contentOf(target)).toEqual(before)
    expect(readFileSync(join(folder, 'target/ab/abc-400.webp'), 'utf8')).toBe('a picture')
  })
})

test('a site with another key is told what it cannot read', async () => {
  await backUp({ url: source(), file })
  useMedia('target')
  const key = process.env.SECRET_KEY ?? ''
  amendEnv({ SECRET_KEY: 'another key that opens nothing 0123456789' })
  const { warnings } = await restoreInto(target)
  amendEnv({ SECRET_KEY: key })
  expect(warnings).toEqual([expect.stringContaining('another SECRET_KEY')])
})

test('a backup of an older version is brought up to date', async () => {
  await backUp({ url: source(), file })
  useMedia('target')
  const sql = 'CREATE TABLE later AS SELECT count(*)::int AS posts FROM post'
  const later = { name: '99990101000000_later', sql, checksum: '0' }
  await restore({ url: target, file, replace: false, migrations: [...listMigrations(), later] })
  const [posts] = await ask(source(), 'SELECT count(*)::int AS posts FROM post')
  expect(await ask(target, 'SELECT posts FROM later')).toEqual([posts])
})
