import type { QueueComment } from './queue-comment.ts'

type Pile = QueueComment['pile']

/** What stands over each pile, and how it is read. */
export const pileWords: Record<Pile, { name: string; how: string }> = {
  safety: {
    name: 'Needs the safety lead',
    how: 'These may help somebody find a person, or tell of danger. Each is decided by itself.',
  },
  team: { name: 'To the team', how: 'Written to you alone. Nothing here is ever shown to readers.' },
  known: { name: 'People we know', how: 'They were approved before, or somebody here knows them.' },
  newcomer: { name: 'New people', how: 'Most of them write here for the first time.' },
  sharp: {
    name: 'Sharp or reported',
    how: 'A blocked word, an offer of private contact, or a reader’s report.',
  },
  spam: { name: 'Probably spam', how: 'Look through them, then decide once for all.' },
}
