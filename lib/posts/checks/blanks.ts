import { toText } from '#lib/content/to-text.ts'
import { blanksIn } from '../blanks.ts'
import type { Check } from './finding.ts'

/** A promise with a hole in it is none: these are a starter page's own words, which nobody writes by themselves. */
export const blanksAreFilled: Check = ({ title, excerpt, body }) =>
  blanksIn([title, excerpt, toText(body)].join('\n')).map((blank) => ({
    level: 'blocks',
    code: 'blank',
    field: 'body',
    message: `This is still to fill in: ${blank}`,
    about: blank,
  }))
