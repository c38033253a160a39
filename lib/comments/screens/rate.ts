import type { Screen } from './finding.ts'

/** Many at once from one connection, or on one post where connections are not known. */
export const rateScreen: Screen = {
  name: 'rate',
  look: (_draft, { rate }) => [
    ...(rate.clientIsBusy ? [{ screen: 'rate', code: 'client_busy' as const, excerpt: '' }] : []),
    ...(rate.postIsBusy ? [{ screen: 'rate', code: 'post_busy' as const, excerpt: '' }] : []),
  ],
}
