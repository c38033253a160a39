import { placesFor } from '#components/admin/desk/place-list.ts'
import { settingsPlacesFor } from '#components/admin/settings/settings-places.ts'
import { type Actor, brandActor } from '#lib/people/actor.ts'
import { type Role, roleAllows, roles } from '#lib/people/roles.ts'
import { fixed, leftOut, opened } from '../browser/desk-pages.ts'
import { useDatabase } from '../factories/database.ts'
import { staff } from '../factories/people.ts'
import { matrix } from './matrix.ts'

useDatabase()

const prefix = 'admin page '
const names = Object.keys(matrix)
  .filter((row) => row.startsWith(prefix))
  .map((row) => row.slice(prefix.length))

/** As Next finds it: what stands there word for word comes first. */
function pageAt(address: string): string | undefined {
  const [path] = address.split('?')
  const matching = (name: string) => new RegExp(`^${name.replace(/\[\w+\]/g, '[^/]+')}$`).test(path!)
  return names.find((name) => name === path) ?? names.find(matching)
}

it('every screen of the admin is looked at for who cannot see it well, or says why not', () => {
  const looked = [...fixed.map(pageAt), ...opened, ...Object.keys(leftOut)]
  expect(names.filter((name) => !looked.includes(name))).toEqual([])
})

it('each of those screens is there, and none is both looked at and left out', () => {
  expect(fixed.filter((address) => !pageAt(address))).toEqual([])
  expect([...opened, ...Object.keys(leftOut)].filter((name) => !names.includes(name))).toEqual([])
  expect(opened.filter((name) => name in leftOut)).toEqual([])
})

it('every screen of the settings is found from their overview, with what it is for', async () => {
  const places = settingsPlacesFor(await staff('administrator'))
  const screens = names.filter((name) => /^\/admin\/settings\/[\w-]+$/.test(name))
  expect(screens.filter((name) => !places.some(({ href }) => href === name))).toEqual([])
  for (const { text } of places) expect(text).toMatch(/^[A-Z].{20,80}\.$/)
})

it.each(Object.keys(roles) as Role[])('as %s no place is shown that would be refused', async (role) => {
  const actor = await staff(role)
  const hrefs = [...placesFor(actor), ...settingsPlacesFor(actor)].map(({ href }) => href)
  expect(hrefs).not.toEqual([])
  const refused = hrefs.filter((href) => !roleAllows(role, matrix[prefix + href] as never))
  expect(refused).toEqual([])
})

it('what a duty adds is shown among the places too', async () => {
  const contributor = await staff('contributor')
  const hrefs = (actor: Actor) => settingsPlacesFor(actor).map(({ href }) => href)
  expect(hrefs(contributor)).not.toContain('/admin/settings/blocked')
  expect(hrefs(brandActor({ ...contributor, duties: ['moderates'] }))).toContain('/admin/settings/blocked')
})
