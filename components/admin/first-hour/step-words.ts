import { type HourStep, hourSteps } from '#lib/settings/hour-steps.ts'

export const stepWords: Record<HourStep, { title: string; why: string }> = {
  name: { title: 'Name and logo', why: 'What stands above every page.' },
  language: {
    title: 'Language and time zone',
    why: 'For dates, for scheduling, and for the words around posts.',
  },
  pages: {
    title: 'Four pages to begin with',
    why: 'Our promise, comments, privacy, get help: drafts with blanks.',
  },
  comments: { title: 'Who reads comments', why: 'Every comment waits for a person.' },
  second: { title: 'A second administrator', why: 'Who lets you in again if you lose everything.' },
  next: { title: 'What readers can do next', why: 'Under every post: learn, give, pray, help.' },
}

export const stepPath = (step: HourStep): string => `/admin/first-hour/${step}`

/** Where to go on after a step. */
export const pathAfter = (step: HourStep): string => {
  const next = hourSteps[hourSteps.indexOf(step) + 1]
  return next ? stepPath(next) : '/admin'
}
