import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { WaitsFor } from '#components/admin/moderation/card-header.tsx'
import { CoveredText } from '#components/admin/moderation/covered-text.tsx'
import { decisionsFor } from '#components/admin/moderation/decisions.ts'
import { NoticeLines } from '#components/admin/moderation/notice-lines.tsx'
import { PileAge } from '#components/admin/moderation/pile-section.tsx'
import { practiceActions } from '#components/admin/moderation/practice/practice-actions.ts'
import { practised } from '#components/admin/moderation/practice/practice-comments.ts'
import { endingWords } from '#components/admin/moderation/sitting-ending.tsx'
import { boxesFor } from '#components/admin/moderation/small-acts.tsx'
import { SurgeOffer } from '#components/admin/moderation/surge-offer.tsx'
import { withoutPart } from '#components/admin/moderation/without-part.ts'
import { WriterLines } from '#components/admin/moderation/writer-lines.tsx'

jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

const never = async () => await new Promise<never>(() => {})
const comment = practised[0]!.comment
const words = (markup: React.ReactNode) =>
  renderToStaticMarkup(<MantineProvider>{markup}</MantineProvider>).replace(
    /<style.*?<\/style>|<[^>]+>/gs,
    '',
  )

describe('the end of a sitting', () => {
  it.each([
    [['approve', 'spam', 'hand_over'], 'Done. 2 settled, 1 handed over. Thank you.'],
    [['hand_over'], 'Done. 1 handed over. Thank you.'],
    [['reject'], 'Done. 1 settled. Thank you.'],
  ] as const)('after %j says “%s”', (actions, said) => {
    expect(endingWords(actions.map((action) => ({ action })))).toBe(said)
  })
})

describe('what waits too long', () => {
  const state = { pile: 'safety', count: 3, oldestSeconds: 10 * 3_600 } as const

  it('is said with its number and its hours', () => {
    expect(words(<PileAge state={{ ...state, late: 2 }} />)).toMatch(
      /^2 have waited longer than \d+ hours; the first for 10 hours\.$/,
    )
  })

  it('is not said of what waits as long as it may', () => {
    expect(words(<PileAge state={{ ...state, late: 0 }} />)).toBe('The first waits for 10 hours.')
  })
})

describe('a card says how long it waits', () => {
  const hours = (many: number, values: Partial<typeof comment> = {}) =>
    words(<WaitsFor comment={{ ...comment, waitsSeconds: many * 3_600, ...values }} />)

  it('and in words whether that is longer than its pile should', () => {
    expect(hours(5)).toBe('waits for 5 hours')
    expect(hours(30)).toBe('late: waits for 30 hours, longer than 24 hours')
    expect(hours(5, { pile: 'safety' })).toBe('late: waits for 5 hours, longer than 4 hours')
    expect(hours(5, { status: 'handed_over' })).toBe('late: waits for 5 hours, longer than 4 hours')
  })

  it('and nothing where nobody has to look', () => {
    expect(hours(0, { waitsSeconds: null })).toBe('')
  })
})

describe('a notice by law', () => {
  const notice = {
    why: 'It denies a genocide.',
    address: 'https://kapok.example/rain/',
    isAboutChildren: false,
    name: 'Ines Abel',
    email: '',
    at: '2026-11-20T09:00:00Z',
  }
  const shown = (values: Partial<typeof notice>) =>
    words(<NoticeLines notice={{ ...notice, ...values }} timeZone="UTC" />)

  it('is shown with where, why, from whom and that it was said in good faith', () => {
    for (const part of ['It denies a genocide.', 'https://kapok.example/rain/', 'FromIves', 'good faith'])
      expect(shown({ name: 'Ives Abel' })).toContain(part)
    expect(shown({ email: 'ines@example.org' })).toContain('Ines Abel, ines@example.org')
    expect(shown({ isAboutChildren: true, name: '' })).toMatch(/children.*need not say who they are/)
  })
})

describe('what is sealed', () => {
  it('has no link that leads anywhere, and no text before who may not open it', () => {
    const text = (body: string) =>
      renderToStaticMarkup(<CoveredText body={body} isCovered={false} isSealed={true} />)
    expect(text('See https://vile.example/x')).not.toContain('<a ')
    expect(text('See https://vile.example/x')).toContain('https://vile.example/x')
    expect(text('')).toContain('Whoever looks after safety alone can open it')
  })

  it('is offered to be kept or let out to who looks after safety, and nothing to others', () => {
    const offered = (maySettle: boolean) =>
      decisionsFor({ ...comment, status: 'sealed' }, maySettle).map(({ action }) => action)
    expect([offered(true), offered(false)]).toEqual([['unapprove', 'seal'], []])
  })
})

describe('a pause', () => {
  const offer = (lately: number, pausedUntil: string | null = null) =>
    words(<SurgeOffer lately={lately} pausedUntil={pausedUntil} pause={never} resume={never} />)

  it('is offered when many come within an hour, and not while there is one', () => {
    expect(offer(21)).toContain('Pause new comments for 24 hours')
    expect(offer(20)).toBe('')
    expect(offer(500, '2026-11-24T10:00:00Z')).toBe('')
  })
})

describe('taking parts out', () => {
  it.each([
    ['I know her. Lane 5.', 12, 19, 'I know her. […]'],
    ['She lives at Lane 5, I think.', 10, 19, 'She lives […], I think.'],
    ['She lives […] 5, I think.', 14, 15, 'She lives […], I think.'],
    ['Nothing is marked.', 3, 3, 'Nothing is marked.'],
  ])('of “%s” from %d to %d leaves “%s”', (text, from, to, left) => {
    expect(withoutPart(text, from, to)).toBe(left)
  })
})

describe('what a moderator is offered', () => {
  const offered = (values: Partial<typeof comment>, maySettle = false) =>
    decisionsFor({ ...comment, ...values }, maySettle).map(({ action }) => action)

  it('is everything for an ordinary comment', () => {
    expect(offered({})).toEqual(['approve', 'reject', 'spam', 'trash', 'hand_over'])
  })

  it('is handing over and declining for what may put somebody in danger, and more for who looks after safety', () => {
    expect(offered({ pile: 'safety' })).toEqual(['reject', 'hand_over'])
    expect(offered({ pile: 'safety' }, true)).toEqual(['approve', 'reject', 'spam', 'trash', 'hand_over'])
  })

  it('is never approval for what was written to the team, nor a decline that its writer would not read', () => {
    expect(offered({ pile: 'team', audience: 'team' }, true)).toEqual(['spam', 'trash', 'hand_over'])
    expect(offered({ pile: 'safety', audience: 'team' })).toEqual(['hand_over'])
  })

  it('is no box that shows or changes what may put somebody in danger', () => {
    const state = {
      status: 'waiting',
      version: 1,
      body: '',
      settled: null,
      message: '',
      unsent: null,
    } as const
    const boxes = (values: Partial<typeof comment>, maySettle: boolean) =>
      boxesFor({ comment: { ...comment, ...values }, state, maySettle })
    expect(boxes({ pile: 'safety' }, false)).toEqual(['decline', 'note'])
    expect(boxes({ pile: 'safety' }, true)).toEqual(['reply', 'decline', 'part', 'edit', 'note'])
    expect(boxes({ pile: 'team', audience: 'team' }, true)).toEqual(['edit', 'note'])
  })
})

describe('who writes', () => {
  it('is said with caution where nobody proved the e-mail', () => {
    const history = { counts: { approved: 2, spam: 1 }, isProved: false }
    const said = words(<WriterLines comment={{ ...comment, history }} timeZone="UTC" />)
    expect(said).toContain('Typed an e-mail that nobody proved')
    expect(said).toContain('With this e-mail: 2 approved, 1 spam.')
  })

  it('is said plainly of who proved it', () => {
    const writer = { name: 'Ana', language: 'en', knownSince: null, heldUntil: null, pausedUntil: null }
    const history = { counts: { approved: 2 }, isProved: true }
    const said = words(<WriterLines comment={{ ...comment, writer, history }} timeZone="UTC" />)
    expect(said).toContain('E-mail proved.')
    expect(said).toContain('By this writer: 2 approved.')
  })
})

describe('practice', () => {
  it('has each kind of comment, and words for every decision about each', async () => {
    const said: string[] = []
    const { decide } = practiceActions((line) => said.push(line))
    for (const { comment: one, good, feedback } of practised) {
      const seen = { id: one.id, status: one.status, version: one.version }
      await decide({ comments: [seen], action: good[0]! })
      expect(said.at(-1)).toBe(feedback.good)
      await decide({ comments: [seen], action: good.includes('trash') ? 'spam' : 'trash' })
      expect(said.at(-1)).toBe(feedback.other)
    }
    expect(new Set(practised.map(({ comment: one }) => one.pile))).toEqual(
      new Set(['newcomer', 'safety', 'spam', 'sharp', 'team']),
    )
  })
})
