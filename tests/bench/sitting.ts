import type { CDPSession, Page } from 'playwright-core'
import { desk, launchBrowser } from '../browser/browser.ts'
import { openQueue } from '../browser/desk.ts'
import { clearQueue, insertWaiting } from '../browser/waiting-comments.ts'
import { embeddedUrl } from '../drills/rows.ts'
import { mixed } from './filling/counted.ts'
import { vocabulary } from './filling/vocabulary.ts'
import { atMost, type Part } from './part.ts'
import { signIn } from './sign-in.ts'
import { percentile } from './statistics.ts'

const waiting = 100
const words = 40
const presses = 30
const slower = 4

/** What a moderator's own computer does for a key, with a hundred comments on the page. */
export const sitting: Part = {
  name: 'sitting',
  async run({ sites }) {
    const dataDir = await sites.demonstration()
    const { origin } = await sites.start(dataDir)
    await fill(embeddedUrl(dataDir))
    const chromium = await launchBrowser()
    try {
      const context = await chromium.newContext(desk)
      await signIn(context, { dataDir, origin })
      const page = await context.newPage()
      await openQueue(page, { origin })
      const processor = await slowDown(page)
      return [
        atMost(50, {
          what: `a key that goes to the next of ${waiting} comments, ${slower}× slower: script, p75`,
          value: percentile(await timeKeys(page, processor, 'j'), 0.75),
          unit: 'ms',
        }),
        atMost(100, {
          what: `a key that approves one of ${waiting} comments, ${slower}× slower: script, p75`,
          value: percentile(await timeKeys(page, processor, 'a'), 0.75),
          unit: 'ms',
        }),
      ]
    } finally {
      await chromium.close()
    }
  },
}

async function fill(url: string): Promise<void> {
  await clearQueue(url)
  const run = Date.now().toString(36)
  for (let number = 1; number <= waiting; number += 1) {
    const said = Array.from(
      { length: words },
      (_, at) => vocabulary[mixed(number * words + at, 7) % vocabulary.length]!,
    )
    await insertWaiting(url, {
      name: `Reader ${number} of ${run}`,
      body: said.join(' '),
      pile: 'newcomer',
      minutesAgo: waiting - number,
    })
  }
}

async function slowDown(page: Page): Promise<CDPSession> {
  const processor = await page.context().newCDPSession(page)
  await processor.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await processor.send('Performance.enable', { timeDomain: 'threadTicks' })
  return processor
}

/** Milliseconds of script for each, until the next card is looked at and the answer of the site has come. */
async function timeKeys(page: Page, processor: CDPSession, key: string): Promise<number[]> {
  const taken: number[] = []
  for (let pressed = 0; pressed < presses; pressed += 1) {
    const before = await scriptOf(processor)
    await page.keyboard.press(key)
    await page.waitForTimeout(600)
    taken.push((await scriptOf(processor)) - before)
  }
  return taken
}

async function scriptOf(processor: CDPSession): Promise<number> {
  const { metrics } = await processor.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1_000
}
