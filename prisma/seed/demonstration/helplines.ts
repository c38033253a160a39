import type { Helpline } from './shapes.ts'

/** Invented: nobody answers these numbers. */
export const helplines: Helpline[] = [
  {
    name: 'Evening Line',
    text: 'Trained listeners, for anybody who is frightened of an employer, a lender or somebody at home. You need not give a name.',
    languages: ['Khmer', 'English'],
    hours: 'every day, 17:00–23:00',
    phone: '+000 000 000',
    verifiedOn: '2026-10-28',
  },
  {
    name: 'Safe Journeys Desk',
    text: 'Checks job offers abroad before you travel, and helps people who are already there. Free.',
    languages: ['Khmer', 'English', 'Thai', 'Vietnamese'],
    hours: 'Monday to Saturday, 8:00–18:00',
    phone: '+000 000 001',
    verifiedOn: '2026-11-02',
  },
  {
    name: 'Children’s Listening Line',
    text: 'For children and young people, and for adults who worry about a child. Free from any phone.',
    languages: ['Khmer'],
    hours: 'day and night',
    phone: '+000 000 002',
    verifiedOn: '2026-09-30',
  },
]
