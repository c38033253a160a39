import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { ask, embeddedUrl } from '../drills/rows.ts'
import { bodyOf } from '../factories/posts.ts'
import { newDataDir, startSite, stopAll } from './site.ts'

const dataDir = newDataDir()

afterAll(async () => {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
})

test('no line that the site prints holds the secret of a review link, also where something breaks', async () => {
  const site = startSite({ dataDir, env: { LOG_LEVEL: 'debug' } })
  const address = await site.ready()
  const secret = randomBytes(24).toString('base64url')
  const id = await linkWith(secret)
  const cookie = `review=${secret}`
  const post = (path: string, fields: Record<string, string>) =>
    fetch(address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address, cookie },
      body: new URLSearchParams(fields),
    })
  const read = () => fetch(`${address}/-/preview/${id}`, { headers: { cookie } })
  const everything = async () => {
    const answers = [
      await post('/-/preview', { code: `${address}/-/preview#${secret}` }),
      await read(),
      await post(`/-/preview/${id}/notes`, { text: 'One tree.' }),
      await post(`/-/preview/${id}/agreement`, { name: '' }),
      await fetch(`${address}/-/preview?code=${secret}`),
    ]
    return answers.map(({ status }) => status)
  }
  expect((await everything()).slice(0, 2)).toEqual([303, 200])
  await ask(embeddedUrl(dataDir), 'ALTER TABLE review_link RENAME TO review_link_away')
  expect((await everything()).slice(0, 2)).toEqual([500, 500])
  site.process.kill('SIGTERM')
  await site.ended()
  expect(site.output()).toContain('A page could not be made.')
  expect(site.output()).not.toContain(secret)
})

async function linkWith(secret: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    embeddedUrl(dataDir),
    `WITH draft AS (
       INSERT INTO post (id, path, title, body) VALUES (gen_random_uuid(), '/not-yet/', 'Not yet', $1) RETURNING id)
     INSERT INTO review_link (id, post_id, token_hash, expires_at)
     SELECT gen_random_uuid(), id, $2, now() + interval '1 day' FROM draft RETURNING id`,
    [bodyOf('Sokha speaks of the loom.'), createHash('sha256').update(secret).digest()],
  )
  return row!.id
}
