import type { SiteSettings } from './shapes.ts'

export const site: SiteSettings = {
  title: 'Kapok Lane Fellowship',
  tagline: 'Neighbours, not projects.',
  description:
    'We are a small faith-and-justice fellowship beside a wide river in Southeast Asia. We share work, school, homes and rest with families who live near us, and we write about it without showing anybody’s face.',
  domain: 'kapoklane.example',
  email: 'hello@kapoklane.example',
  phone: '+000 000 000',
  language: 'en',
  timezone: 'Asia/Phnom_Penh',
  region: 'Southeast Asia',
  usualCommentWait: 'within 6 hours',
  colours: {
    brand: '#2f5d46',
    accent: '#b5583a',
    paper: '#f7f1e5',
    ink: '#2a1d15',
    lamplight: '#f2c45a',
  },
}
