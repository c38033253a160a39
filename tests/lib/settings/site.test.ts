import { database } from '#lib/database/client.ts'
import { changeSite } from '#lib/settings/change.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { SiteForm } from '#lib/settings/schema.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

it('a brand-new site has defaults that hold comments', async () => {
  expect(await findSite()).toMatchObject({ commentsMode: 'held', language: 'en', demonstration: false })
})

it('changes what is given, keeps the rest, and says so in the log', async () => {
  const admin = await staff('administrator')
  await changeSite(admin, { title: 'Kapok Lane', timeZone: 'Asia/Phnom_Penh' })
  await changeSite(admin, { tagline: 'Neighbours' })
  expect(await findSite()).toMatchObject({
    title: 'Kapok Lane',
    tagline: 'Neighbours',
    timeZone: 'Asia/Phnom_Penh',
  })
  const log = await database().auditEvent.findMany({ where: { action: 'change_settings' } })
  expect(log.map(({ detail }) => detail)).toContainEqual({ keys: ['tagline'] })
})

it('two changes at once are both kept', async () => {
  const admin = await staff('administrator')
  await Promise.all([changeSite(admin, { footer: 'Foot' }), changeSite(admin, { description: 'About' })])
  expect(await findSite()).toMatchObject({ footer: 'Foot', description: 'About' })
})

it.each(['editor', 'author', 'contributor', 'moderator', 'viewer'] as const)('%s may not', async (role) => {
  await expect(changeSite(await staff(role), { title: 'Mine' })).rejects.toMatchObject({
    reason: 'forbidden',
  })
})

it.each([
  [{ title: ' ' }, 'title'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ language: 'English' }, 'language'],
  [{ language: 'en-12' }, 'language'],
  [{ language: 'en-latn-latn' }, 'language'],
])('refuses %j', (given, field) => {
  const parsed = SiteForm.safeParse({ title: 'A site', ...given })
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field)
})

it('keeps no sign that the database or a feed would refuse', async () => {
  const sent = SiteForm.parse({ title: ' Kapok\u0000 Lane\ud800\u000b ' })
  await changeSite(await staff('administrator'), sent)
  expect((await findSite()).title).toBe('Kapok Lane\ufffd')
})
