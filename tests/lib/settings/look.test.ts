import { database } from '#lib/database/client.ts'
import { isPublicFile, listPublicMedia } from '#lib/media/public-queries.ts'
import { removeMedia } from '#lib/media/remove.ts'
import { listUses } from '#lib/media/use-queries.ts'
import { changeSite } from '#lib/settings/change.ts'
import { previewLook } from '#lib/settings/preview-look.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { LookForm, lookOf, SiteSettings } from '#lib/settings/schema.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const fresh = () => lookOf(SiteSettings.parse({}))
const announce = async (until: string, timeZone = 'UTC') =>
  changeSite(await staff('administrator'), { announcement: { text: 'River Day', url: '', until }, timeZone })
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

it('a look is stored whole, and the rules of the site stay as they were', async () => {
  const admin = await staff('administrator')
  await changeSite(admin, { title: 'Kapok Lane', commentsMode: 'closed' })
  const menu = [{ label: 'About us', url: '/about/' }]
  await changeSite(admin, LookForm.parse({ ...fresh(), menu, typeface: 'humanist' }))
  expect(await findSite()).toMatchObject({
    ...{ title: 'Kapok Lane', commentsMode: 'closed', menu, typeface: 'humanist' },
  })
})

it.each([
  [{ brandColour: 'green; } body { display: none' }, 'brandColour'],
  [{ accentColour: 'red' }, 'accentColour'],
  [{ menu: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'menu'],
  [{ postsPerPage: 0 }, 'postsPerPage'],
  [{ typeface: 'comic' }, 'typeface'],
  [{ menu: [{ label: '', url: '/about/' }] }, 'menu'],
  [{ footerLinks: [{ label: 'Give', url: 'javascript:alert(1)' }] }, 'footerLinks'],
  [{ announcement: { text: 'x', url: '//elsewhere.example' } }, 'announcement'],
  [{ announcement: { text: 'x', until: 'soon' } }, 'announcement'],
  [{ logoId: 'a-file.png' }, 'logoId'],
  [{ postsPerPage: 500 }, 'postsPerPage'],
])('refuses %j', (given, field) => {
  const { error } = LookForm.safeParse({ ...fresh(), ...given })
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})

it('an announcement stands through its last day, by the clock and the zone of the site', async () => {
  await announce(dayFromNow(1))
  expect((await findSite()).announcement.text).toBe('River Day')
  await announce(dayFromNow(-2))
  expect((await findSite()).announcement.text).toBe('')
  await announce('')
  expect((await findSite()).announcement.text).toBe('River Day')
})

it('its end is midnight where the site is', async () => {
  await announce('2026-12-24', 'Asia/Phnom_Penh')
  const [row] = await database().$queryRaw<{ end: Date }[]>`
    SELECT announcement_end(value) AS end FROM setting WHERE key = 'site'`
  expect(row?.end).toEqual(new Date('2026-12-24T17:00:00Z'))
})

it('its end is one of the moments that the page cache waits for', async () => {
  await announce('2026-12-24', 'Asia/Phnom_Penh')
  expect(await nextChange()).toEqual(new Date('2026-12-24T17:00:00Z'))
  const passed = await database().$queryRaw`
    SELECT public_changes_between('2026-12-24T16:59:59Z', '2026-12-24T17:00:00Z') AS tag`
  expect(passed).toEqual([{ tag: 'site' }])
  await announce('')
  expect(await nextChange()).toBeNull()
})

async function nextChange(): Promise<Date | null> {
  const [row] = await database().$queryRaw<
    { at: Date | null }[]
  >`SELECT next_public_change('2026-12-01') AS at`
  return row!.at
}

it('a value that cannot be read as a day does not take the site down', async () => {
  await announce('2026-12-24')
  await database().$executeRaw`
    UPDATE setting SET value = jsonb_set(value, '{announcement,until}', '"2026-13-99"') WHERE key = 'site'`
  expect((await findSite()).title).not.toBe('')
})

it('a logo is public while the site wears it, and cannot be removed', async () => {
  const [admin, logo] = [await staff('administrator'), await media()]
  const file = logo.picture.sources[0]!.webp.replace('/media/', '')
  expect((await listPublicMedia([logo.id])).size).toBe(0)
  await changeSite(admin, { logoId: logo.id })
  expect((await findSite()).logo?.id).toBe(logo.id)
  expect(await isPublicFile(file)).toBe(true)
  expect(await listUses(admin, logo.id)).toMatchObject([{ place: 'site', title: 'The look of the site' }])
  await expect(removeMedia(admin, { mediaId: logo.id })).rejects.toMatchObject({ reason: 'conflict' })
  await changeSite(admin, { logoId: null })
  expect(await isPublicFile(file)).toBe(false)
  await removeMedia(admin, { mediaId: logo.id })
})

it('a logo that was withdrawn is no longer shown', async () => {
  const [admin, logo] = [await staff('administrator'), await media()]
  await changeSite(admin, { logoId: logo.id })
  await database().media.update({ where: { id: logo.id }, data: { withdrawnAt: new Date() } })
  expect((await findSite()).logo).toBeUndefined()
  await changeSite(admin, { logoId: null })
})

it('a preview shows what is not saved, and saves nothing', async () => {
  const [admin, logo] = [await staff('administrator'), await media()]
  await changeSite(admin, { brandColour: '#2f5d46' })
  const shown = await previewLook(admin, { brandColour: '#7a3cff', logoId: logo.id })
  expect(shown).toMatchObject({ brandColour: '#7a3cff', logo: { id: logo.id } })
  expect(await findSite()).toMatchObject({ brandColour: '#2f5d46', logoId: null })
})

it('what cannot be stored yet is previewed as it was', async () => {
  const admin = await staff('administrator')
  const draft = { brandColour: '#7a', typeface: 'plain', title: 'Not a look', menu: [{ label: '', url: '' }] }
  const site = await findSite()
  expect(await previewLook(admin, draft)).toMatchObject({
    ...{ brandColour: site.brandColour, typeface: 'plain', title: site.title, menu: site.menu },
  })
  expect(await previewLook(admin, null)).toMatchObject({ title: site.title })
})

it.each(['editor', 'author', 'moderator', 'viewer'] as const)('%s sees no preview', async (role) => {
  await expect(previewLook(await staff(role), {})).rejects.toMatchObject({ reason: 'forbidden' })
})
