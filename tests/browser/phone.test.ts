import { isDeepStrictEqual } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { secrets, telephonePhotograph } from '../factories/pictures.ts'
import { eventually } from '../process/site.ts'
import { desk, launchBrowser, openPage, phone } from './browser.ts'
import { acceptInvitation, inviteByLink, type Person, signIn, startEmpty, type } from './desk.ts'
import { type Site, startSite } from './site.ts'

/** A story that is written where there is no line. Each test goes on where the one before ended. */
const wim: Person = { name: 'Wim Field', email: 'wim@lamplight.example', role: 'Contributor' }
const title = 'The Ferry at Dawn'

let site: Site
let browser: Browser
let administrator: Page
let writer: Page
const troubles: string[] = []
const withoutLine = /ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite({ empty: true })
  administrator = await open(desk)
  await startEmpty(administrator, site)
  const link = await inviteByLink(administrator, site, wim)
  writer = await open(phone)
  await acceptInvitation(writer, link)
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

afterEach(() => {
  expect(troubles.splice(0).filter((trouble) => !withoutLine.test(trouble))).toEqual([])
})

async function open(options: BrowserContextOptions): Promise<Page> {
  return await openPage(browser, options, troubles)
}

const write = `/admin/write`
const body = () => writer.getByRole('textbox', { name: 'Body' })
const isKept = () => writer.getByText('Kept on this phone. It is sent when you are online.').waitFor()
const drafts = () => writer.getByRole('listitem')

/** What was typed before is on the phone: its row there is younger. */
async function untilKept(): Promise<void> {
  const typedAt = await writer.evaluate(() => Date.now())
  await eventually(async () => (await writer.evaluate(newestKept)) >= typedAt)
}

async function untilPageIsKept(): Promise<void> {
  await eventually(() => writer.evaluate(async () => (await caches.match('/admin/write')) !== undefined))
}

/** In the browser: when something was kept last. */
async function newestKept(): Promise<number> {
  const [database] = await indexedDB.databases()
  return await new Promise((done) => {
    const opening = indexedDB.open(database!.name!)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('texts').objectStore('texts').getAll()
      asked.onsuccess = () => {
        opening.result.close()
        done(Math.max(0, ...asked.result.map(({ at }: { at: number }) => at)))
      }
    }
  })
}

/** In the browser: the bytes of every piece. */
function noteWhatIsSent(): void {
  const { fetch } = window
  const noted = window as { piecesSent?: string }
  window.fetch = async (url, init) => {
    if (init?.body instanceof Blob) noted.piecesSent = (noted.piecesSent ?? '') + (await init.body.text())
    return await fetch(url, init)
  }
}

/** Everything that this browser keeps of the site besides its cookies. */
const remains = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: Object.keys(localStorage).filter((name) => name.startsWith('lamplight')),
  }))
const nothing = { databases: [], caches: [], workers: 0, local: [] }

async function nothingRemains(): Promise<void> {
  await eventually(async () => isDeepStrictEqual(await remains(writer), nothing))
  expect(await remains(writer)).toEqual(nothing)
}

async function addPicture(name: string): Promise<void> {
  const chooser = writer.waitForEvent('filechooser')
  await writer.getByRole('button', { name: 'Picture', exact: true }).click()
  const buffer = await telephonePhotograph()
  await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer })
}

test('the page that works without a line says nothing about anybody', async () => {
  await writer.goto(site.origin + write)
  await writer.getByRole('heading', { name: 'Write anywhere' }).waitFor()
  const html = await (await writer.request.get(site.origin + write)).text()
  for (const secret of [wim.name, wim.email, 'Ada']) expect(html).not.toContain(secret)
  await untilPageIsKept()
})

test('what is kept of it has the policy and the nonce that it came with', async () => {
  const { policy, html } = await writer.evaluate(async () => {
    const kept = (await caches.match('/admin/write'))!
    return { policy: kept.headers.get('content-security-policy') ?? '', html: await kept.text() }
  })
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(nonce).toBeTruthy()
  expect(html).toContain(`nonce="${nonce}"`)
})

test('a draft with a picture is written in airplane mode', async () => {
  await writer.context().setOffline(true)
  await writer.goto(site.origin + write)
  await writer.getByText('There is no internet just now.').waitFor()
  await writer.getByRole('button', { name: 'New draft' }).click()
  await type(writer, 'Title', title)
  await writer.getByText(/which this page leads to once you are online/).waitFor()
  await body().click()
  await writer.keyboard.type('The first ferry leaves before the heat.')
  await addPicture('ferry.jpg')
  await writer.getByText('ferry.jpg waits to be sent').waitFor()
  await writer.getByLabel('Description').fill('A ferry with lamps, seen from the bank')
  await untilKept()
  await isKept()
})

test('it is there again after the phone was turned off', async () => {
  await writer.reload()
  await body().getByText('The first ferry leaves').waitFor()
  const shown = body().getByRole('img', { name: 'A ferry with lamps, seen from the bank' })
  await shown.waitFor()
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await writer.getByRole('button', { name: 'All drafts' }).click()
  await writer.getByText('This phone holds 1 draft with 1 picture.').waitFor()
})

test('any page of the desk leads there while there is no line, and readers’ pages do not', async () => {
  await writer.goto(`${site.origin}/admin/comments`)
  await writer.getByRole('heading', { name: 'Write anywhere' }).waitFor()
  await expect(writer.goto(site.origin)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})

test('it is sent by itself when the line is back, with its picture and without its metadata', async () => {
  await writer.addInitScript(noteWhatIsSent)
  await writer.context().setOffline(false)
  await writer.goto(site.origin + write)
  await writer.getByText(`“${title}”, written on this device, is on the server now.`).waitFor()
  await administrator.goto(`${site.origin}/admin/posts`)
  await administrator.getByRole('link', { name: title }).click()
  const picture = administrator.getByRole('img', { name: 'A ferry with lamps, seen from the bank' })
  await eventually(async () => {
    await administrator.reload()
    return (await picture.getAttribute('src'))?.startsWith('/media/') ?? false
  })
  const sent = await writer.evaluate(() => (window as { piecesSent?: string }).piecesSent ?? '')
  expect(sent).toContain('JFIF')
  for (const secret of [...Object.values(secrets), 'Exif', 'Handheld']) expect(sent).not.toContain(secret)
})

test('what is on the server can be gone on with where there is no line', async () => {
  await writer.context().setOffline(true)
  await writer.goto(site.origin + write)
  await drafts().getByText('On the server too').waitFor()
  await writer.getByRole('button', { name: title }).click()
  await body().getByText('The first ferry leaves').click()
  await writer.keyboard.press('End')
  await writer.keyboard.type(' It is called Lamp.')
  await isKept()
  await writer.context().setOffline(false)
  await writer.getByText(/Saved \d\d:\d\d on the server/).waitFor()
  await writer.getByText(/press “Go on at the desk”/).waitFor()
  const onward = writer.getByRole('link', { name: 'Go on at the desk' })
  expect(await onward.getAttribute('href')).toMatch(/^\/admin\/posts\//)
})

test('readers’ pages are kept by nothing', async () => {
  await writer.goto(site.origin)
  const kept = await writer.evaluate(async () => {
    const cache = await caches.open('lamplight-write')
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/admin/write')
  expect(kept.filter((path) => !/^(\/admin\/write$|\/_next\/static\/)/.test(path))).toEqual([])
  expect(await writer.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
})

test('a session that somebody ended leaves nothing on the phone', async () => {
  await writer.goto(site.origin + write)
  await writer.getByText('This phone holds').waitFor()
  await administrator.goto(`${site.origin}/admin/people`)
  await administrator.getByRole('link', { name: wim.name }).click()
  await administrator.getByRole('button', { name: 'Lock out' }).click()
  await administrator.getByText('cannot sign in').waitFor()
  await writer.goto(`${site.origin}/admin`)
  await writer.getByRole('button', { name: 'Sign in' }).waitFor()
  await nothingRemains()
  await administrator.getByRole('button', { name: 'Let in again' }).click()
  await administrator.getByRole('button', { name: 'Lock out' }).waitFor()
})

test('so does signing out', async () => {
  await signIn(writer, site, wim)
  await writer.goto(site.origin + write)
  await untilPageIsKept()
  await writer.goto(`${site.origin}/admin`)
  await writer.getByRole('button', { name: 'Sign out' }).click()
  await writer.getByRole('button', { name: 'Sign in' }).waitFor()
  await nothingRemains()
})
