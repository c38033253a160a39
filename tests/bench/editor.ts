import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser, phone } from '../browser/browser.ts'
import { isEditor, listDeskPages } from '../browser/desk-pages.ts'
import { scriptBytes } from '../browser/script-weight.ts'
import { atMost, type Bench, type Figure, type Part } from './part.ts'
import { signIn } from './sign-in.ts'
import type { RunningSite } from './sites.ts'
import { median } from './statistics.ts'

const runs = 5
const slower = 4
const screens = ['/admin', '/admin/posts', '/admin/comments', '/admin/pictures']

interface Seen {
  /** Milliseconds until somebody can write, or press something. */
  ready: number
  /** Milliseconds of them that the page's own thread was at work: what else runs on the machine is not in it. */
  busy: number
  /** Compressed bytes of the scripts that were asked for until then. */
  scripts: number
}

/** The desk on a phone whose processor is four times slower than this one, with nothing kept from before. */
export const editor: Part = {
  name: 'editor',
  async run(bench) {
    const dataDir = await bench.sites.demonstration()
    const site = await bench.sites.start(dataDir)
    const { origin } = site
    const chromium = await launchBrowser()
    try {
      const context = await chromium.newContext({ ...phone, deviceScaleFactor: 2, serviceWorkers: 'block' })
      await signIn(context, { dataDir, origin })
      const written = await firstPost(context, origin)
      return [
        ...(await figuresOf(context, { origin, path: '/admin/posts/new', most: 350 })),
        ...(await figuresOf(context, {
          origin,
          path: written,
          most: 350,
          name: 'a post of the demonstration',
        })),
        ...(await othersOf(context, origin)),
        await heaviestOf(context, site, bench.say),
      ]
    } finally {
      await chromium.close()
    }
  },
}

async function firstPost(context: BrowserContext, origin: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${origin}/admin/posts?status=published`)
  const links = await page.getByRole('main').getByRole('link').all()
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
  await page.close()
  return paths.find((path) => /^\/admin\/posts\/[0-9a-f-]{36}$/.test(path ?? ''))!
}

interface Screen {
  origin: string
  path: string
  /** Kilobytes of script. */
  most: number
  name?: string
}

async function figuresOf(
  context: BrowserContext,
  { origin, path, most, name = path }: Screen,
): Promise<Figure[]> {
  const seen: Seen[] = []
  for (let run = 0; run < runs; run++) seen.push(await visit(context, origin + path))
  return [
    atMost(most, {
      what: `editor, ${name}: script`,
      value: median(seen.map(({ scripts }) => scripts)) / 1_000,
      unit: 'kB',
    }),
    atMost(1_500, {
      what: `editor, ${name}, ${slower}× slower: ready to write`,
      value: median(seen.map(({ ready }) => ready)),
      beside: `the page's own work ${Math.round(median(seen.map(({ busy }) => busy)))} ms`,
      unit: 'ms',
    }),
  ]
}

async function othersOf(context: BrowserContext, origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const path of screens) {
    const { scripts } = await visit(context, origin + path)
    figures.push(atMost(200, { what: `desk, ${path}: script`, value: scripts / 1_000, unit: 'kB' }))
  }
  return figures
}

/** Of every screen: what it comes with, without what it asks for later. */
async function heaviestOf(
  context: BrowserContext,
  site: Pick<RunningSite, 'origin' | 'dataDir'>,
  say: Bench['say'],
): Promise<Figure> {
  const page = await context.newPage()
  const weights: { path: string; kilobytes: number }[] = []
  for (const path of await listDeskPages(page, site)) {
    weights.push({ path, kilobytes: (await scriptBytes(page, site.origin + path)) / 1_000 })
  }
  await page.close()
  weights.sort((one, other) => other.kilobytes - one.kilobytes)
  for (const { path, kilobytes } of weights) say(`${kilobytes.toFixed(1).padStart(6)} kB ${path}`)
  const [heaviest] = weights.filter(({ path }) => !isEditor(path))
  return atMost(200, {
    what: `desk, the heaviest of ${weights.length} screens: script`,
    value: heaviest!.kilobytes,
    beside: heaviest!.path,
    unit: 'kB',
  })
}

async function visit(context: BrowserContext, url: string): Promise<Seen> {
  const page = await context.newPage()
  try {
    const { askedUntil, busy } = await watch(page)
    await page.addInitScript(watchReady)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(() => (window as unknown as Watching).readyAt > 0)
    const [began, ready] = await page.evaluate(() => [
      performance.timeOrigin,
      (window as unknown as Watching).readyAt,
    ])
    return { ready: ready!, scripts: askedUntil(began! + ready!), busy: await busy() }
  } finally {
    await page.close()
  }
}

async function watch(page: Page) {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  await network.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await network.send('Performance.enable', { timeDomain: 'threadTicks' })
  const scripts = new Map<string, { asked: number; bytes: number }>()
  network.on('Network.requestWillBeSent', ({ requestId, type, wallTime }) => {
    if (type === 'Script') scripts.set(requestId, { asked: wallTime * 1_000, bytes: 0 })
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId)
    if (script) script.bytes = encodedDataLength
  })
  const busy = async () => {
    const { metrics } = await network.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  const askedUntil = (moment: number) =>
    [...scripts.values()].filter(({ asked }) => asked < moment).reduce((sum, { bytes }) => sum + bytes, 0)
  return { askedUntil, busy }
}

interface Watching {
  readyAt: number
}

/** Runs in the page. Ready is when nothing waits for the script any more and, in the editor, the text takes keys. */
function watchReady(): void {
  const watching = window as unknown as Watching
  watching.readyAt = 0
  new MutationObserver((_, observer) => {
    const isEditor = location.pathname.startsWith('/admin/posts/')
    const place = document.querySelector(isEditor ? '.body[contenteditable="true"]' : 'main')
    if (!place || place.closest('[inert]') || document.querySelector('.writing-columns[inert]')) return
    if (!isEditor && document.readyState !== 'complete') return
    observer.disconnect()
    // What the same task still has to do keeps the person waiting too.
    setTimeout(() => {
      watching.readyAt = performance.now()
    })
  }).observe(document, { subtree: true, childList: true, attributes: true })
}
