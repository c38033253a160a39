import type { Screen } from './finding.ts'

/** The field that people do not see. Browsers that fill in forms do fill it: so it holds, and never bans. */
export const honeypotScreen: Screen = {
  name: 'honeypot',
  look: (draft) => [
    ...(draft.trap ? [{ screen: 'honeypot', code: 'trap_filled' as const, excerpt: '' }] : []),
    ...(draft.hasUnaskedWebsite
      ? [{ screen: 'honeypot', code: 'unasked_website' as const, excerpt: '' }]
      : []),
  ],
}
