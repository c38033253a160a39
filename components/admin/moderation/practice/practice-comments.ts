import type { Action } from '../decisions.ts'
import type { QueueComment } from '../queue-comment.ts'

interface Practised {
  comment: QueueComment
  /** What most would decide. */
  good: readonly Action[]
  /** Said after a good decision, and after another. */
  feedback: { good: string; other: string }
}

const minute = 60_000
/** The page shows ages, which need not be true here. */
const began = Date.UTC(2026, 10, 2, 9, 0)

interface Invented {
  by: string
  text: string
  pile: QueueComment['pile']
  found?: string
  excerpt?: string
  protection?: QueueComment['post']['protection']
  links?: QueueComment['links']
  audience?: QueueComment['audience']
}

function invent(
  number: number,
  { by, text, pile, found, excerpt = '', protection = 'none', links = [], audience = 'page' }: Invented,
): QueueComment {
  return {
    id: `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
    version: 1,
    status: 'waiting',
    audience,
    pile,
    anchor: number,
    authorName: by,
    website: '',
    body: text,
    createdAt: new Date(began + number * 17 * minute),
    editedAt: null,
    declineReason: '',
    pickedAt: null,
    imported: false,
    asOrganisation: false,
    commenterId: null,
    writer: null,
    post: { id: '', title: 'A Day at the Sewing Room', path: '/', protection, language: 'en' },
    parent: null,
    findings: found ? [{ screen: 'practice', code: 'practice', words: found, excerpt }] : [],
    reports: [],
    notes: [],
    hasEmail: false,
    byStaff: false,
    original: null,
    links,
    history: null,
    waitsSeconds: 3_600,
    language: 'en',
  }
}

export const practised: readonly Practised[] = [
  {
    comment: invent(1, {
      by: 'Lena',
      text: 'Thank you for writing about the sewing room. How many machines are there by now?',
      pile: 'newcomer',
    }),
    good: ['approve'],
    feedback: {
      good: 'Yes. A friendly question; somebody might answer it too.',
      other: 'Most would approve this: it is friendly, about the post, and says nothing of anybody.',
    },
  },
  {
    comment: invent(2, {
      by: 'Marcus T.',
      text: 'I do not think this is a good use of money. Why not support the state school instead?',
      pile: 'newcomer',
    }),
    good: ['approve'],
    feedback: {
      good: 'Yes. Disagreeing with us is no reason to decline.',
      other:
        'It disagrees, and that is no reason. It is polite and about the post: most would approve it, and answer.',
    },
  },
  {
    comment: invent(3, {
      by: 'A neighbour',
      text: 'I know her! She lives in the blue house behind the market, next to the tyre shop.',
      pile: 'safety',
      protection: 'adult',
      found: 'May tell others who somebody is',
      excerpt: '“I know her”',
    }),
    good: ['hand_over', 'reject'],
    feedback: {
      good: 'Yes. This would lead to her door. Whoever looks after safety sees it, or it never appears.',
      other: 'This would lead to her door. Hand it over or decline it, whatever else it says.',
    },
  },
  {
    comment: invent(4, {
      by: 'BestDeals4U',
      text: 'Amazing offer!!! Cheap machines at machines.example and loans.example, click now',
      pile: 'spam',
      found: 'Has many links',
      excerpt: 'machines.example, loans.example',
      links: [
        { host: 'machines.example', count: 1 },
        { host: 'loans.example', count: 1 },
      ],
    }),
    good: ['spam'],
    feedback: {
      good: 'Yes. And the filter learns from it.',
      other: 'It sells something to everybody. Marked as spam, the filter learns from it.',
    },
  },
  {
    comment: invent(5, {
      by: 'Mr. Vuth',
      text: 'I have good work abroad for young women who can sew. Good pay, papers arranged. Write me on +855 00 000 000.',
      pile: 'sharp',
      found: 'Offers private contact, work, a journey or a loan',
    }),
    good: ['hand_over', 'reject', 'spam'],
    feedback: {
      good: 'Yes. Recruiters read these pages too, and this is how they write.',
      other:
        'Recruiters read these pages too, and this is how they write. It must not appear; hand it over, so that somebody looks into it.',
    },
  },
  {
    comment: invent(6, {
      by: 'S.',
      text: 'this is happening to my sister now. who can i talk to',
      pile: 'safety',
      found: 'Somebody may write about themselves or their own, or ask to be taken out',
    }),
    good: ['hand_over'],
    feedback: {
      good: 'Yes, and at once. A named person answers with care; the writer has seen the helplines already.',
      other: 'Somebody asks for help. Hand it over at once, so that a named person answers with care.',
    },
  },
  {
    comment: invent(7, {
      by: 'Dieter',
      text: 'People who believe this are idiots, and whoever runs this place is a crook.',
      pile: 'sharp',
      found: 'Has a word from the blocked list',
      excerpt: 'idiots',
    }),
    good: ['reject'],
    feedback: {
      good: 'Yes. Say kindly why: it hurts people who read here, and the point is welcome in other words.',
      other: 'It hurts people who read here. Declined with kind words, its writer can make the point again.',
    },
  },
  {
    comment: invent(8, {
      by: 'Ruth',
      text: 'My group would like to visit in May. Whom may I write to? You can reach me through the parish.',
      pile: 'team',
      audience: 'team',
    }),
    good: ['trash', 'hand_over'],
    feedback: {
      good: 'Yes. It was written to you alone: answer it elsewhere, then put it away.',
      other: 'It was written to the team alone. Answer it elsewhere, then put it away, or hand it over.',
    },
  },
]

export const feedbackOn = (id: string, action: Action): string => {
  const { good, feedback } = practised.find(({ comment }) => comment.id === id)!
  return good.includes(action) ? feedback.good : feedback.other
}
