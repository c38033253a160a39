import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { eventually } from '../process/site.ts'
import { desk } from './browser.ts'
import { ada, password, startEmpty } from './desk.ts'
import { openSite } from './open-site.ts'

/** From the sign-in to readers with keys alone. Each test goes on where the one before ended. */
const { site, open } = openSite({ empty: true })
const title = 'Four Lamps by the River'
const lamps = [
  { file: 'lamp-1.jpg', alt: 'A lamp on a boat', caption: 'Before the rain' },
  { file: 'lamp-2.jpg', alt: 'A lamp in a window', caption: '' },
  { file: 'lamp-3.jpg', alt: 'A lamp on the ground', caption: '' },
]
let page: Page

beforeAll(async () => {
  const first = await open(desk)
  await startEmpty(first, site)
  await first.context().close()
  page = await open(desk)
})

interface Wanted {
  /** By role and the name that assistive technology says. */
  role: string
  name: string | RegExp
}

/** In the page: what the keys act on now, as it is said, and whether it is in sight. */
function focused() {
  const at = document.activeElement as HTMLElement
  const { type, labels } = at as HTMLInputElement
  const roles: Record<string, string> = { A: 'link', BUTTON: 'button', SELECT: 'combobox' }
  const types: Record<string, string> = { radio: 'radio', checkbox: 'checkbox' }
  const label = at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? ''
  const { top, bottom, left, right } = at.getBoundingClientRect()
  return {
    role: at.getAttribute('role') ?? roles[at.tagName] ?? types[type] ?? 'textbox',
    name: label.replace(/ \*$/, '').trim(),
    isPage: at === document.body,
    isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  }
}

/** In the page: how something looks that is focused now, to be compared with how it looks when it is not. */
function rememberLook(): void {
  for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish()
  const at = document.activeElement as HTMLElement
  const look = () =>
    [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling].map((one) => {
      const { outline, borderColor, boxShadow, backgroundColor } = getComputedStyle(one ?? at)
      return `${outline} ${borderColor} ${boxShadow} ${backgroundColor}`
    })
  const remembered = look().join()
  Object.assign(window, { looksOtherwise: () => !at.isConnected || look().join() !== remembered })
}

const looksOtherwise = () => (window as unknown as { looksOtherwise: () => boolean }).looksOtherwise()

const isWanted = (now: ReturnType<typeof focused>, { role, name }: Wanted): boolean =>
  now.role === role && (typeof name === 'string' ? now.name === name : name.test(now.name))

/** Presses Tab until the wanted thing has the focus. All that is passed on the way can be seen to have it. */
async function tabTo(role: string, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 90; step += 1) {
    const now = await page.evaluate(focused)
    const place = `${now.role} “${now.name}”`
    passed.push(place)
    if (isWanted(now, { role, name })) return
    await page.evaluate(rememberLook)
    await page.keyboard.press(key)
    if (now.isPage || (now.role === 'textbox' && now.name === 'Body')) continue
    expect([place, now.isInSight]).toEqual([place, true])
    await eventually(() => page.evaluate(looksOtherwise)).catch(() => {
      throw new Error(`Nobody sees that ${place} has the focus.`)
    })
  }
  throw new Error(`No ${role} “${name}” among:\n${passed.join('\n')}`)
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const isFocused = (role: string, name: string | RegExp) =>
  eventually(async () => isWanted(await page.evaluate(focused), { role, name }))

const isInText = () => isFocused('textbox', 'Body')

/** A browser tells a page what is selected at its next frame; no person's hands are faster. */
const twoFrames = () =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

test('signing in', async () => {
  await page.goto(`${site.origin}/admin/sign-in`)
  await tabTo('textbox', 'Email')
  await page.keyboard.type(ada.email)
  await tabTo('textbox', 'Password')
  await page.keyboard.type(password)
  await press('Enter')
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor()
})

test('beginning a post, with its title', async () => {
  await tabTo('link', 'Write a new post')
  await press('Enter')
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  await tabTo('textbox', 'Title')
  await page.keyboard.type(title)
  await tabTo('textbox', 'Body')
})

test('writing a heading from the menu of blocks, and a link', async () => {
  await page.keyboard.type('People come at dusk.')
  await press('Enter')
  await page.keyboard.type('/head')
  await page.getByRole('listbox', { name: 'Blocks to add' }).waitFor()
  await press('Enter')
  await page.keyboard.type('Who lights them')
  await press('Enter')
  await page.keyboard.type('Read the report')
  for (let letter = 0; letter < 'report'.length; letter += 1) await press('Shift+ArrowLeft')
  await twoFrames()
  await press('Control+k')
  await isFocused('textbox', 'Where the link leads')
  await page.keyboard.type('https://lamp.example/report')
  await press('Enter')
  await isInText()
  await press('End')
  await page.keyboard.type(' first.')
})

test('adding a gallery with three pictures', async () => {
  // Awaited in time: a chooser that opens before somebody waits for it is the browser's own.
  const chooser = page.waitForEvent('filechooser')
  await press('Enter')
  await page.keyboard.type('/gal')
  await press('Enter')
  await page.getByRole('dialog', { name: 'Choose pictures' }).waitFor()
  await tabTo('button', 'Add from this device')
  await press('Enter')
  await (await chooser).setFiles(await Promise.all(lamps.map(photograph)))
  await page.getByText('3 chosen.').waitFor()
  await tabTo('button', 'Use these pictures')
  await press('Enter')
  await page.getByRole('button', { name: 'Words of picture 3' }).waitFor()
})

test('describing each of them, with a caption', async () => {
  for (const [at, { alt, caption }] of lamps.entries()) {
    await tabTo('textbox', 'Description')
    await page.keyboard.type(alt)
    if (caption) {
      await tabTo('textbox', 'Caption')
      await page.keyboard.type(caption)
    }
    if (at === lamps.length - 1) continue
    await tabTo('button', 'Next without a description')
    await press('Enter')
  }
})

test('putting the last picture first', async () => {
  await tabTo('button', /^Move picture 3 of 3/, 'Shift+Tab')
  await press('ArrowLeft', 'ArrowLeft')
  await isFocused('button', /^Move picture 1 of 3/)
  await page.getByText('“A lamp on the ground” is now 1 of 3.').waitFor()
})

test('answering what is asked, and publishing', async () => {
  await tabTo('radio', 'No one')
  await press('Space')
  await tabTo('button', 'Publish', 'Shift+Tab')
  await press('Enter')
  await page.getByText(/^Published /).waitFor()
})

test('readers see it with its gallery in that order', async () => {
  await tabTo('button', 'More')
  await press('Enter')
  await page.getByRole('menuitem', { name: 'See it as readers do' }).waitFor()
  const popup = page.waitForEvent('popup')
  // The menu takes the keys a moment after it is seen.
  await eventually(async () => {
    await press('ArrowDown')
    return (await page.evaluate(focused)).name === 'See it as readers do'
  })
  await press('Enter')
  const reader = await popup
  await reader.getByRole('heading', { level: 1, name: title }).waitFor()
  await reader.getByRole('heading', { level: 2, name: 'Who lights them' }).waitFor()
  const link = reader.getByRole('link', { name: 'report' })
  expect(await link.getAttribute('href')).toBe('https://lamp.example/report')
  const shown = await reader
    .locator('.body .gallery img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('alt')))
  expect(shown).toEqual(['A lamp on the ground', 'A lamp on a boat', 'A lamp in a window'])
  await reader.locator('.body').getByText('Before the rain').waitFor()
})

/** Each of another colour: the same file twice is one picture. */
async function photograph({ file }: { file: string }, at: number) {
  const background = { r: 60 + 50 * at, g: 90, b: 140 - 30 * at }
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return { name: file, mimeType: 'image/jpeg', buffer }
}
