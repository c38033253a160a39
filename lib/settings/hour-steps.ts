/** What a new site needs, in the order in which it is asked. Each can be left for later. */
export const hourSteps = ['name', 'language', 'pages', 'comments', 'second', 'next'] as const
export type HourStep = (typeof hourSteps)[number]
