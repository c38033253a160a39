import run from 'lighthouse'
import { launchBrowser } from '../browser/browser.ts'
import { freePort } from '../drills/child.ts'
import { ask, embeddedUrl } from '../drills/rows.ts'
import { atLeast, type Figure, notMeasured, type Part } from './part.ts'
import { median } from './statistics.ts'

const runs = 5
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

/** What search engines are told to leave out is not measured for them. */
const pages: { name: string; path: string; without?: Category }[] = [
  { name: 'front page', path: '/' },
  { name: 'post', path: '/2026/03/the-fifth-sewing-machine/' },
  { name: 'topic', path: '/topics/field-notes' },
  { name: 'search', path: '/search?q=sewing', without: 'seo' },
]

/** Lighthouse as it measures phones, its own throttling. */
export const lighthouse: Part = {
  name: 'lighthouse',
  async run(bench) {
    const dataDir = await bench.sites.demonstration()
    const { origin } = await bench.sites.start(dataDir)
    // The demonstration tells search engines to stay away; a site does not.
    await ask(
      embeddedUrl(dataDir),
      `UPDATE setting SET value = value || '{"demonstration": false}' WHERE key = 'site'`,
    )
    const port = await freePort()
    const chromium = await launchBrowser([`--remote-debugging-port=${port}`])
    try {
      const figures: Figure[] = []
      for (const { name, path, without } of pages) {
        if ((await fetch(`${origin}${path}`)).status !== 200) {
          figures.push(notMeasured(`Lighthouse, phone, ${name}`, 'there is no such page'))
          continue
        }
        const asked = categories.filter((category) => category !== without)
        figures.push(...(await scoresOf(name, `${origin}${path}`, { port, asked, say: bench.say })))
      }
      return figures
    } finally {
      await chromium.close()
    }
  },
}

async function scoresOf(
  name: string,
  url: string,
  { port, asked, say }: { port: number; asked: Category[]; say: (line: string) => void },
): Promise<Figure[]> {
  const scores = new Map<Category, number[]>(asked.map((category) => [category, []]))
  const failed = new Set<string>()
  for (let count = 0; count < runs; count++) {
    const result = await run(url, { port, logLevel: 'error', onlyCategories: asked, output: 'json' })
    if (!result) throw new Error(`Lighthouse saw nothing at ${url}`)
    const { lhr } = result
    for (const category of asked) scores.get(category)!.push((lhr.categories[category]?.score ?? 0) * 100)
    for (const { id, score, displayValue } of Object.values(lhr.audits)) {
      if (score !== null && score < 0.9) failed.add(`${id} ${displayValue ?? ''}`.trim())
    }
  }
  if (failed.size > 0) say(`${name}: below 90 in ${[...failed].join(', ')}`)
  return asked.map((category) => {
    const value = median(scores.get(category)!)
    return atLeast(100, { what: `Lighthouse, phone, ${name}: ${category}`, value, unit: '' })
  })
}
