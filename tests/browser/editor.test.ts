import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { clipboardOf } from '../lib/content/paste/samples.ts'
import { desk, phone } from './browser.ts'
import { startEmpty, type } from './desk.ts'
import { openSite } from './open-site.ts'

const { site, open } = openSite({ empty: true })
let page: Page
let body: Locator

beforeAll(async () => {
  page = await open({ ...desk, permissions: ['clipboard-read', 'clipboard-write'] })
  await startEmpty(page, site)
})

beforeEach(async () => {
  await page.setViewportSize(desk.viewport)
  await page.goto(`${site.origin}/admin/posts/new`)
  body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
})

/** As a browser hands over what another program copied. */
async function paste(html: string, plain = 'words'): Promise<void> {
  await body.evaluate(
    (target, [html, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html!)
      clipboardData.setData('text/plain', plain!)
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, plain],
  )
}

const menu = () => page.getByRole('listbox', { name: 'Blocks to add' })
const blocks = () =>
  body.evaluate((element) => [...element.children].map((block) => block.textContent?.trim() ?? ''))

describe('adding a block', () => {
  it('is done by a stroke and some letters, with the cursor in the text all the time', async () => {
    await page.keyboard.type('Before. /quot')
    await expect(menu().getByRole('option').allInnerTexts()).resolves.toHaveLength(2)
    const chosen = await body.getAttribute('aria-activedescendant')
    await expect(page.locator(`[id="${chosen}"]`).textContent()).resolves.toContain('Quotation')
    await page.keyboard.press('ArrowDown')
    await expect(menu().getByRole('option', { selected: true }).textContent()).resolves.toContain(
      'Pull quote',
    )
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nobody came.')
    await expect(body.locator('aside.pull-quote').textContent()).resolves.toContain('Before. Nobody came.')
    await expect(body.getAttribute('aria-activedescendant')).resolves.toBeNull()
  })

  it('leaves a stroke alone that is only a stroke', async () => {
    await page.keyboard.type('he/she, and 1/2 of it')
    await expect(menu().count()).resolves.toBe(0)
    await page.keyboard.type(' /')
    await menu().waitFor()
    await page.keyboard.press('Escape')
    await menu().waitFor({ state: 'detached' })
    await page.keyboard.type('x')
    await expect(body.textContent()).resolves.toContain('he/she, and 1/2 of it /x')
  })

  it('is done from the tools too, by keys alone', async () => {
    await page.keyboard.type('Mind the step.')
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('Enter')
    await menu().waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await expect(menu().getByRole('option', { selected: true }).textContent()).resolves.toContain('Code')
    await page.keyboard.press('Escape')
    await expect(body.evaluate((element) => element === document.activeElement)).resolves.toBe(true)
    await page.getByRole('button', { name: 'Add a block' }).click()
    await page.getByRole('option', { name: 'Callout' }).click()
    await expect(body.locator('.callout').textContent()).resolves.toContain('Mind the step.')
  })

  it('writes as word processors have taught', async () => {
    await page.keyboard.type('## Head')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- one')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('**bold** ')
    await expect(body.locator('h2').textContent()).resolves.toBe('Head')
    await expect(body.locator('ul li').textContent()).resolves.toBe('one')
    await expect(body.locator('strong').textContent()).resolves.toBe('bold')
  })

  it('takes a footnote’s words and goes back to the text', async () => {
    await page.keyboard.type('So they say /foot')
    await page.keyboard.press('Enter')
    await page.getByLabel('What the footnote says').fill('Report, p. 4')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Body')
    await page.keyboard.type(' today')
    await expect(page.getByRole('button', { name: 'Footnote: Report, p. 4' }).count()).resolves.toBe(1)
    await expect(body.textContent()).resolves.toContain('today')
  })
})

describe('a paste', () => {
  it('from Word is clean, with its list, its note and its heading', async () => {
    await paste(clipboardOf('word-headings'))
    await page.getByRole('heading', { name: 'Who leaves' }).waitFor()
    await page.keyboard.press('Control+End')
    await paste(clipboardOf('word-bullets'))
    await body.getByText('with a rope').waitFor()
    await expect(body.locator('ul ul ul li').textContent()).resolves.toBe('with a rope')
    await expect(body.evaluate((element) => /mso|MsoNormal/i.test(element.innerHTML))).resolves.toBe(false)
  })

  it('brings its pictures, and says which it could not bring', async () => {
    const png = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#356' } })
      .png()
      .toBuffer()
    await paste(
      `<p>before</p><p><img src="data:image/png;base64,${png.toString('base64')}" alt="A blue door"></p><p>after</p><p><img src="file:///C:/well.jpg"></p>`,
    )
    await body.getByRole('img', { name: 'A blue door' }).waitFor()
    const texts = (await blocks()).map((text) => text.slice(0, 6))
    expect(texts.indexOf('before')).toBe(0)
    expect(texts.indexOf('after')).toBe(2)
    await page.getByText('A picture (well.jpg) could not be taken from there.').waitFor()
    await page.getByRole('button', { name: 'All right' }).click()
    await page.getByText('could not be taken').waitFor({ state: 'detached' })
  })

  it('asks for the file of a picture that is on another site, and sets it where it stood', async () => {
    const asked: string[] = []
    const note = (request: { url: () => string }) => asked.push(request.url())
    page.on('request', note)
    await paste(
      '<p>before</p><p><img src="https://elsewhere.example/pot.jpg" alt="A pot on the fire"></p><p>after</p>',
    )
    await page
      .getByText('A picture (“A pot on the fire”) is on another site, elsewhere.example, and was not fetched')
      .waitFor()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file for its place' }).click()
    const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#653' } })
      .jpeg()
      .toBuffer()
    await (await chooser).setFiles({ name: 'pot.jpg', mimeType: 'image/jpeg', buffer })
    await body.getByRole('img', { name: 'A pot on the fire' }).waitFor()
    await page.getByText('is on another site').waitFor({ state: 'detached' })
    const texts = (await blocks()).map((text) => text.slice(0, 6))
    expect(texts.indexOf('before')).toBe(0)
    expect(texts.indexOf('after')).toBe(2)
    expect(asked.filter((url) => url.includes('elsewhere.example'))).toEqual([])
    page.off('request', note)
  })

  it('of a link on words makes them a link', async () => {
    await page.keyboard.type('read the report')
    for (let letter = 0; letter < 'report'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
    await paste('', 'https://lamp.example/report')
    await expect(body.locator('a').textContent()).resolves.toBe('report')
    await expect(body.locator('a').getAttribute('href')).resolves.toBe('https://lamp.example/report')
  })
})

describe('moving a block', () => {
  const write = async () => {
    for (const line of ['one', 'two', 'three']) {
      await page.keyboard.type(line)
      if (line !== 'three') await page.keyboard.press('Enter')
    }
  }

  it('is done by keys and by the tools', async () => {
    await write()
    await page.keyboard.press('Alt+Shift+ArrowUp')
    expect((await blocks()).slice(0, 3)).toEqual(['one', 'three', 'two'])
    await page.getByRole('button', { name: 'Move this up' }).click()
    expect((await blocks()).slice(0, 3)).toEqual(['three', 'one', 'two'])
    await page.keyboard.type('!')
    expect((await blocks())[0]).toBe('three!')
  })

  it('is done by its handle', async () => {
    await write()
    const handle = page.locator('.drag-handle')
    const third = body.locator(':scope > *').nth(2)
    for (let x = 40; !(await handle.isVisible()); x += 1) await third.hover({ position: { x, y: 10 } })
    await handle.hover()
    await page.mouse.down()
    const first = (await body.locator(':scope > *').first().boundingBox())!
    await page.mouse.move(first.x + 1, first.y + 8, { steps: 8 })
    await page.mouse.move(first.x + 1, first.y + 2, { steps: 4 })
    await page.mouse.up()
    expect((await blocks()).slice(0, 3)).toEqual(['three', 'one', 'two'])
  })
})

describe('what the editor says', () => {
  it('counts words and minutes', async () => {
    await page.keyboard.type('one two three')
    await page.getByText('3 words · 1 min to read').waitFor()
  })

  it('shows the reader’s own page of what is saved, as wide as a phone', async () => {
    await type(page, 'Title', 'The blue door')
    await body.click()
    await page.keyboard.type('It stands open.')
    await page.getByText('No one', { exact: true }).click()
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByRole('button', { name: 'See it as readers will' }).click()
    const shown = page.frameLocator('iframe[title="The page as readers will see it"]')
    await shown.getByRole('heading', { name: 'The blue door' }).waitFor()
    await expect(shown.locator('.body').textContent()).resolves.toContain('It stands open.')
    await expect(shown.locator('html').evaluate((html) => html.clientWidth)).resolves.toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await expect(shown.locator('html').evaluate((html) => html.clientWidth)).resolves.toBeGreaterThan(1_000)
    await page.keyboard.press('Escape')
  })
})

it('is there to write in when the rest does not arrive, which is said and can be asked for again', async () => {
  const chunks = '**/_next/static/chunks/**'
  const first = new Set<string>()
  await page.route(`${site.origin}/admin/posts/new`, async (route) => {
    const answer = await route.fetch()
    for (const [name] of (await answer.text()).matchAll(/[\w~.-]+\.js/g)) first.add(name)
    await route.fulfill({ response: answer })
  })
  await page.route(chunks, async (route) => {
    const isFirst = first.has(route.request().url().split('/').at(-1)!)
    await (isFirst ? route.continue() : route.abort('internetdisconnected'))
  })
  await page.goto(`${site.origin}/admin/posts/new`)
  await page.getByText('The questions beside the text did not arrive. What you write is safe.').waitFor()
  await body.click()
  await page.keyboard.type('It goes on.')
  await page.getByText('3 words').waitFor()
  await page.unroute(chunks)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('radio', { name: 'No one' }).waitFor()
  await page.unrouteAll()
})

describe('on a phone', () => {
  beforeEach(() => page.setViewportSize(phone.viewport))

  it('the tools are one row that leaves the line being written in sight', async () => {
    for (let line = 0; line < 30; line += 1) await page.keyboard.type(`line ${line}\n`)
    await page.keyboard.type('here')
    const tools = (await page.locator('.tools').boundingBox())!
    const line = (await body.getByText('here', { exact: true }).boundingBox())!
    expect(tools.height).toBeLessThanOrEqual(64)
    expect(tools.y + tools.height).toBeLessThanOrEqual(phone.viewport.height + 1)
    expect(line.y + line.height).toBeLessThanOrEqual(tools.y)
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await menu().waitFor()
    const stroke = (await body.getByText('/', { exact: true }).first().boundingBox())!
    expect(stroke.y + stroke.height).toBeLessThanOrEqual((await menu().boundingBox())!.y)
  })

  it('nothing is wider than the screen', async () => {
    await page.keyboard.type('/callout')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Names were changed.')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(phone.viewport.width)
  })
})

it.each([
  ['desk', desk],
  ['phone', phone],
])('axe finds nothing in the text with all that is new, on a %s', async (_name, { viewport }) => {
  await page.setViewportSize(viewport)
  for (const block of ['callout', 'button', 'folded', 'footnote']) {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`/${block}`)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Words.')
    await body.focus()
  }
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('/')
  await menu().waitFor()
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document.querySelector('.writing-sheet')!, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    })
    expect(found).toEqual([])
  }
})
