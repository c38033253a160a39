import type { NextStep } from './shapes.ts'

export const nextSteps: NextStep[] = [
  {
    kind: 'learn',
    title: 'Learn how offers lure',
    text: 'Ten minutes of reading that could save somebody you know a bad journey.',
    link: { url: '/2026/05/how-recruiters-talk/', label: 'Read the guide' },
  },
  {
    kind: 'give',
    title: 'Give to the shared fund',
    text: 'One fund for all families, so that nobody’s rent hangs on how well a story is told.',
    link: { url: '/next-steps/#h-give', label: 'See how to give' },
  },
  {
    kind: 'sponsor',
    title: 'Carry a share each month',
    text: 'Fifteen dollars a month is one twentieth of what a family’s month costs. You will not be given a child’s name.',
    link: { url: '/next-steps/#h-sponsor', label: 'Take up a share' },
  },
  {
    kind: 'pray',
    title: 'Pray with us',
    text: 'One letter a month, four things to pray for, no names and no places.',
    link: { url: '/next-steps/#h-pray', label: 'Join the prayer team' },
  },
  {
    kind: 'volunteer',
    title: 'Lend an afternoon',
    text: 'Sorting thread, mending roofs, reading comments: tell us what you can do and when.',
    link: { url: '/events/', label: 'See what is planned' },
  },
  {
    kind: 'share',
    title: 'Pass it on',
    text: 'Send a story to one person who would care for it. That is worth more to us than a hundred likes.',
  },
]
