import { desk } from './browser.ts'
import { lookAround } from './desk.ts'
import { isEditor, listDeskPages } from './desk-pages.ts'
import { openSite } from './open-site.ts'
import { scriptBytes } from './script-weight.ts'

const { site, open } = openSite()

/** In bytes, compressed. */
const most = { editor: 350_000, others: 200_000 }

it('no screen of the desk brings more script than it may', async () => {
  const staff = await open(desk)
  await lookAround(staff, site)
  const tooHeavy: [string, number][] = []
  for (const path of await listDeskPages(staff, site)) {
    const bytes = await scriptBytes(staff, site.origin + path)
    if (!(bytes > 100_000 && bytes <= (isEditor(path) ? most.editor : most.others)))
      tooHeavy.push([path, bytes])
  }
  expect(tooHeavy).toEqual([])
})
