import type { RawAnswer } from './raw-answer.ts'

/** What the page cache says of itself in /metrics. */
const answers = 'lamplight_page_cache_answers_total'
const renders = 'lamplight_page_cache_renders_total'

export const isFromStore = ({ headers }: RawAnswer): boolean => headers['x-cache'] === 'hit'

export function hitsAndOthers(metrics: Map<string, number>): { hits: number; others: number } {
  const hits = metrics.get(`${answers}{kind="hit"}`) ?? 0
  return { hits, others: sum(metrics, answers) - hits }
}

export const rendersIn = (metrics: Map<string, number>): number => sum(metrics, renders)

function sum(metrics: Map<string, number>, name: string): number {
  const matching = [...metrics].filter(([known]) => known === name || known.startsWith(`${name}{`))
  return matching.reduce((whole, [, value]) => whole + value, 0)
}
