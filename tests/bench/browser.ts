import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser, phone } from '../browser/browser.ts'
import { openPost } from '../browser/reader-pages.ts'
import { measured } from './filling/scales.ts'
import { atMost, type Figure, type Part, told } from './part.ts'
import { median } from './statistics.ts'

const runs = 5
const withCover = '/2026/03/the-fifth-sewing-machine/'

interface Line {
  name: string
  /** Milliseconds before the first byte of each answer. */
  latency: number
  kilobits: number
  /** How many times slower the processor is. */
  slower: number
}

const middling: Line = { name: '150 ms, 1.6 Mbit/s, 4× slower', latency: 150, kilobits: 1_600, slower: 4 }
const poor: Line = { name: '400 ms, 400 kbit/s', latency: 400, kilobits: 400, slower: 4 }

interface Seen {
  text: number
  largest: number
  shift: number
  beforePictures: number
  pageBytes: number
}

/** A phone that comes for the first time. */
export const browser: Part = {
  name: 'browser',
  async run(bench) {
    const demonstration = await bench.sites.start(await bench.sites.demonstration())
    const plain = await bench.sites.start(await bench.sites.filled('small'))
    const ordinary = `${plain.origin}${measured.ordinary.path}`
    const pictured = `${demonstration.origin}${withCover}`
    const chromium = await launchBrowser()
    try {
      return [
        ...(await onMiddling(chromium, ordinary, pictured, `${demonstration.origin}${openPost}`)),
        ...(await onPoor(chromium, ordinary, pictured)),
      ]
    } finally {
      await chromium.close()
    }
  },
}

async function onMiddling(chromium: Browser, ordinary: string, pictured: string, discussed: string) {
  const plain = await medians(chromium, ordinary, middling)
  const cover = await medians(chromium, pictured, middling)
  const threads = await medians(chromium, discussed, middling)
  const all = [plain, cover, threads]
  const what = (words: string) => `browser, ${middling.name}: ${words}`
  return [
    told({
      what: 'a post of 800 words with 20 comments, as sent',
      value: plain.pageBytes / 1_000,
      unit: 'kB',
    }),
    atMost(450, { what: what('first text'), value: plain.text, unit: 'ms' }),
    atMost(450, { what: what('first text, with cover'), value: cover.text, unit: 'ms' }),
    atMost(900, { what: what('largest paint, with cover'), value: cover.largest, unit: 'ms' }),
    atMost(0, { what: what('layout shift'), value: Math.max(...all.map(({ shift }) => shift)), unit: '' }),
    atMost(2, {
      what: what('requests before pictures'),
      value: Math.max(...all.map(({ beforePictures }) => beforePictures)),
      unit: '',
    }),
  ]
}

async function onPoor(chromium: Browser, ordinary: string, pictured: string): Promise<Figure[]> {
  const plain = await medians(chromium, ordinary, poor)
  const cover = await medians(chromium, pictured, poor)
  return [
    atMost(900, { what: `browser, ${poor.name}: text`, value: plain.text, unit: 'ms' }),
    atMost(900, { what: `browser, ${poor.name}: text, with cover`, value: cover.text, unit: 'ms' }),
  ]
}

async function medians(chromium: Browser, url: string, line: Line): Promise<Seen> {
  await visit(chromium, url, line)
  const seen: Seen[] = []
  for (let run = 0; run < runs; run++) seen.push(await visit(chromium, url, line))
  const of = (name: keyof Seen) => median(seen.map((one) => one[name]))
  return {
    text: of('text'),
    largest: of('largest'),
    shift: Math.max(...seen.map(({ shift }) => shift)),
    beforePictures: Math.max(...seen.map(({ beforePictures }) => beforePictures)),
    pageBytes: of('pageBytes'),
  }
}

/** With nothing kept from before. */
async function visit(chromium: Browser, url: string, line: Line): Promise<Seen> {
  const context = await chromium.newContext({ ...phone, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const network = await slowDown(page, line)
    const asked = await watchRequests(network)
    await page.addInitScript(watchPaints)
    await page.goto(url, { waitUntil: 'load' })
    // The icon of a tab is asked for after all else.
    const requests = asked()
    await page.waitForTimeout(500)
    const paints = await page.evaluate(() => (window as unknown as Watching).seen)
    if (!paints.text || !paints.largest) throw new Error(`${url} painted nothing that was seen.`)
    return { ...paints, ...requests }
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page, { latency, kilobits, slower }: Line): Promise<CDPSession> {
  const network = await page.context().newCDPSession(page)
  const bytes = (kilobits * 1_000) / 8
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes / 2,
  })
  await network.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return network
}

async function watchRequests(network: CDPSession) {
  const kinds: string[] = []
  let document = ''
  let pageBytes = 0
  network.on('Network.requestWillBeSent', ({ requestId, type }) => {
    kinds.push(type ?? '')
    if (type === 'Document') document = requestId
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requestId === document) pageBytes = encodedDataLength
  })
  return () => ({ beforePictures: kinds.filter((kind) => kind !== 'Image').length, pageBytes })
}

interface Watching {
  seen: { text: number; largest: number; shift: number }
}

/** Runs in the page, so nothing in it may have a name that a compiler adds to. */
function watchPaints(): void {
  const watching = window as unknown as Watching
  watching.seen = { text: 0, largest: 0, shift: 0 }
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'first-contentful-paint') watching.seen.text = entry.startTime
        if (type === 'largest-contentful-paint') watching.seen.largest = entry.startTime
        if (type === 'layout-shift')
          watching.seen.shift += (entry as PerformanceEntry & { value: number }).value
      }
    }).observe({ type, buffered: true })
  }
}
