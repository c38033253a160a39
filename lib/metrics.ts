import { slot } from '#lib/slot.ts'

type Metric = { help: string; kind: 'counter' | 'gauge'; read: () => Record<string, number> }

const metrics = () => slot('metrics', () => new Map<string, Metric>())

/** A number that only grows, told apart by one label, such as the class of the status. */
export function counter(name: string, help: string): (label?: string) => void {
  const counts: Record<string, number> = {}
  metrics().set(name, { help, kind: 'counter', read: () => counts })
  return (label = '') => {
    counts[label] = (counts[label] ?? 0) + 1
  }
}

/** A number that is asked for when somebody looks. */
export function gauge(name: string, help: string, read: () => number): void {
  metrics().set(name, { help, kind: 'gauge', read: () => ({ '': read() }) })
}

/** The Prometheus text format, version 0.0.4. */
export function metricsText(): string {
  const blocks = [...metrics()].map(([name, { help, kind, read }]) => {
    const lines = Object.entries(read()).map(
      ([label, value]) => `${name}${label && `{kind="${label}"}`} ${value}`,
    )
    return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines].join('\n')
  })
  return `${blocks.join('\n')}\n`
}
