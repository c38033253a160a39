import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { eventually } from '../process/site.ts'
import { desk, phone } from './browser.ts'
import { startEmpty, type } from './desk.ts'
import { openSite } from './open-site.ts'

/** One afternoon with the library. Each test goes on where the one before ended. */
const { site, open } = openSite({ empty: true })
let handheld: Page
let staff: Page
let picturePath: string
const words = ['Three boats on a river bank', 'A market seen from above', 'Two hands with thread']

beforeAll(async () => {
  staff = await open(desk)
  await startEmpty(staff, site)
  handheld = await open({ ...phone, storageState: await staff.context().storageState() })
})

/** Wide, of one colour on the left and another on the right. */
async function photograph(number: number): Promise<Buffer> {
  const half = { width: 600, height: 800, channels: 3 as const }
  const right = await sharp({ create: { ...half, background: { r: 20, g: 60 * number, b: 200 } } })
    .png()
    .toBuffer()
  return await sharp({ create: { ...half, width: 1_200, background: { r: 200, g: 60 * number, b: 20 } } })
    .composite([{ input: right, left: 600, top: 0 }])
    .jpeg()
    .toBuffer()
}

const file = async (number: number) => ({
  name: `photo-${number}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await photograph(number),
})

async function choose(page: Page, button: Locator, files: Awaited<ReturnType<typeof file>>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(files)
}

const description = (page: Page) => page.getByLabel('What would you tell someone on the phone? No names.')
const statusOf = async (url: string) => (await fetch(site.origin + url)).status
const sourceOf = async (image: Locator) => (await image.getAttribute('src'))!

test('many pictures are added at once on a phone, which offers its camera too', async () => {
  await handheld.goto(`${site.origin}/admin/pictures`)
  const camera = handheld.getByRole('button', { name: 'Take a photo' })
  await camera.waitFor()
  const chooser = handheld.waitForEvent('filechooser')
  await camera.click()
  expect(await (await chooser).element().getAttribute('capture')).toBe('environment')
  const button = handheld.getByRole('button', { name: 'Add pictures' })
  await choose(handheld, button, await Promise.all([1, 2, 3, 4].map(file)))
  await handheld.getByText('4 pictures are here now.').waitFor()
})

test('they are described one at a time, and each word is saved as it is typed', async () => {
  await handheld.getByRole('link', { name: 'Say what they show, one after the other' }).click()
  await handheld.getByRole('heading', { name: 'Picture 1 of 4' }).waitFor()
  await description(handheld).fill(words[0]!)
  await handheld.getByText('Saved.').waitFor()
  await handheld.getByRole('button', { name: 'Next' }).click()
  await handheld.getByRole('heading', { name: 'Picture 2 of 4' }).waitFor()
  await handheld.getByRole('button', { name: 'Decorative', exact: true }).click()
  await handheld.getByRole('heading', { name: 'Picture 3 of 4' }).waitFor()
})

test('without a connection the words stay on the page and are sent when it is back', async () => {
  await handheld.context().setOffline(true)
  await description(handheld).fill(words[1]!)
  await handheld.getByText('Your words are safe on this page').waitFor()
  await handheld.getByRole('button', { name: 'Next' }).click()
  await handheld.getByRole('heading', { name: 'Picture 4 of 4' }).waitFor()
  await handheld.context().setOffline(false)
  await handheld.getByText('Saved.').waitFor()
  await handheld.getByRole('button', { name: 'Skip' }).click()
  await handheld.getByText('3 pictures described.').waitFor()
  await handheld.getByRole('link', { name: 'Go on: one is left' }).click()
  await handheld.getByRole('heading', { name: 'Picture 1 of 1' }).waitFor()
  await handheld.goto(`${site.origin}/admin/pictures`)
  await handheld.getByRole('link', { name: words[1]! }).waitFor()
})

test('a picture is cut by keys alone, and what was cut off is gone from its address', async () => {
  await staff.goto(`${site.origin}/admin/pictures`)
  await staff.getByRole('link', { name: words[0]! }).click()
  await staff.getByRole('heading', { name: 'Show a part of it' }).click()
  picturePath = new URL(staff.url()).pathname
  const former = await sourceOf(staff.getByRole('img', { name: words[0]! }))
  const edge = staff.getByRole('button', { name: /^Right edge/ })
  await edge.focus()
  for (let step = 0; step < 20; step += 1) await staff.keyboard.press('Shift+ArrowLeft')
  await staff.getByRole('button', { name: 'Show only this part' }).press('Enter')
  await staff.getByRole('button', { name: 'Show all of it again' }).waitFor()
  expect(await statusOf(former)).toBe(410)
  const whole = staff.getByRole('img', { name: 'The whole photograph' })
  expect(
    await whole.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1_200)
})

test('what has to be seen is chosen by keys or by pointing', async () => {
  await staff.getByRole('heading', { name: 'What has to be seen' }).click()
  await staff.getByRole('slider', { name: 'From left to right' }).press('End')
  await staff.getByRole('button', { name: 'Keep this spot' }).click()
  await staff.getByRole('button', { name: 'The middle again' }).waitFor()
  const picture = staff.getByRole('button', { name: 'Point at what must stay in view' })
  const { width, height } = (await picture.boundingBox())!
  await picture.click({ position: { x: width / 4, y: height / 2 } })
  expect(await staff.getByRole('slider', { name: 'From left to right' }).inputValue()).toBe('25')
})

test('what was written about a picture and not saved is said, and leaving asks', async () => {
  await staff.goto(site.origin + picturePath)
  const said = staff.getByText('Not saved yet.')
  await type(staff, 'Credit', 'Rosa Field')
  await said.waitFor()
  const asked: string[] = []
  // Nothing else goes on in the page until it is answered.
  staff.once('dialog', (question) => {
    asked.push(question.type())
    void question.dismiss()
  })
  await staff.getByRole('link', { name: 'Back to the pictures' }).click({ noWaitAfter: true })
  await eventually(() => asked.length > 0)
  expect(asked).toEqual(['beforeunload'])
  expect(new URL(staff.url()).pathname).toBe(picturePath)
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await staff.getByText('Saved.', { exact: true }).waitFor()
  expect(await said.count()).toBe(0)
  await staff.getByRole('link', { name: 'Back to the pictures' }).click()
  await staff.waitForURL('**/admin/pictures')
})

test('a gallery is ordered by keys, which is said, and by dragging', async () => {
  await staff.goto(`${site.origin}/admin/posts/new`)
  await type(staff, 'Title', 'A day at the river')
  await staff.getByRole('textbox', { name: 'Body' }).click()
  await staff.keyboard.type('Look at these.')
  await staff.keyboard.press('Enter')
  await staff.getByRole('button', { name: 'Add a block' }).click()
  await staff.getByRole('option', { name: 'Gallery' }).click()
  const library = staff.getByRole('dialog').getByRole('list')
  for (const alt of words.slice(0, 2)) await library.getByRole('button', { name: alt }).click()
  await library.getByRole('button', { name: 'photo-1.jpg' }).click()
  await staff.getByRole('button', { name: 'Use these pictures' }).click()
  const grip = staff.getByRole('button', { name: /^Move picture 1 of 3/ })
  await grip.focus()
  await staff.keyboard.press('ArrowRight')
  await staff.getByText(`“${words[0]}” is now 2 of 3.`).waitFor()
  await staff.keyboard.press('End')
  await staff.getByText(`“${words[0]}” is now 3 of 3.`).waitFor()
  expect(await orderOf(staff)).toEqual([words[1], '', words[0]])
  await staff.setViewportSize({ width: 1_280, height: 2_000 })
  await staff.getByRole('button', { name: /^Move picture 3 of 3/ }).hover()
  await staff.mouse.down()
  const target = (await staff.locator('ol.gallery > li').first().boundingBox())!
  await staff.mouse.move(target.x + target.width / 2, target.y + 20, { steps: 8 })
  await staff.mouse.up()
  await staff.getByText(`“${words[0]}” is now 1 of 3.`).waitFor()
  expect(await orderOf(staff)).toEqual([words[0], words[1], ''])
})

const orderOf = (page: Page) =>
  page
    .locator('ol.gallery > li > img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('alt')))

test('words written in a post are kept for the next time', async () => {
  await staff.setViewportSize(desk.viewport)
  const third = staff.locator('ol.gallery > li').nth(2)
  await third.getByLabel('Description', { exact: true }).fill(words[2]!)
  await third.getByRole('button', { name: 'Keep these words for the next time' }).click()
  await third.getByText('Kept in the library.').waitFor()
  await staff.getByRole('button', { name: 'Save draft' }).click()
  await staff
    .getByText(/^Saved/)
    .first()
    .waitFor()
  await handheld.goto(`${site.origin}/admin/pictures?search=thread`)
  await handheld.getByRole('link', { name: words[2]! }).waitFor()
})

test('another file takes its place under the same address of the desk', async () => {
  await staff.goto(site.origin + picturePath)
  const before = await sourceOf(staff.getByRole('img', { name: words[0]! }))
  await choose(staff, staff.getByRole('button', { name: 'Choose another file' }), [await file(4.2)])
  await staff.waitForFunction(
    ([name, old]) => document.querySelector(`img[alt="${name}"]`)?.getAttribute('src') !== old,
    [words[0]!, before],
  )
  expect(await statusOf(before)).toBe(410)
  expect(new URL(staff.url()).pathname).toBe(picturePath)
})

test('before a picture goes everywhere it is said where it is used', async () => {
  const address = await sourceOf(staff.getByRole('img', { name: words[0]! }))
  await staff.getByRole('button', { name: 'Remove this picture' }).click()
  const dialog = staff.getByRole('dialog', { name: 'Remove it everywhere?' })
  await dialog.getByRole('link', { name: 'A day at the river' }).waitFor()
  await dialog.getByRole('button', { name: 'Remove it everywhere' }).click()
  await staff.waitForURL(`${site.origin}/admin/pictures`)
  expect(await statusOf(address)).toBe(410)
})

test('what nothing shows is removed together, and pasted pictures come in', async () => {
  await staff.goto(`${site.origin}/admin/pictures?show=unused`)
  await staff.getByRole('button', { name: /^Choose all/ }).click()
  await staff.getByRole('button', { name: 'Remove one picture' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await staff.getByText('Every picture is used somewhere.').waitFor()
  const bytes = [...(await photograph(4))]
  await staff.evaluate((content) => {
    const clipboardData = new DataTransfer()
    for (const name of ['one.jpg', 'two.jpg'])
      clipboardData.items.add(new File([new Uint8Array(content)], name, { type: 'image/jpeg' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, bytes)
  await staff.getByText(/pictures are here now/).waitFor()
})
