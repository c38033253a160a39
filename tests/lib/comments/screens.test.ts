import { decide, pileOf } from '#lib/comments/decide.ts'
import { runScreens, scoreDraft, screens } from '#lib/comments/run-screens.ts'
import { knownName } from '#lib/comments/screens/at-a-glance.ts'
import type { BlockedEntry, Draft, ScreenContext } from '#lib/comments/screens/finding.ts'
import { findingInWords } from '#lib/comments/screens/finding-words.ts'

const draft = (values: Partial<Draft> = {}): Draft => ({
  name: 'Miriam K.',
  email: '',
  website: '',
  body: 'Our small group read this on Sunday. Thank you.',
  trap: '',
  hasUnaskedWebsite: false,
  originIsOurs: true,
  isKnown: false,
  took: null,
  provedNames: [],
  ...values,
})

const context = (values: Partial<ScreenContext> = {}): ScreenContext => ({
  blocked: [],
  regularNames: ['Miriam Kestrel', 'Vuthy'].map(knownName),
  ownNames: ['Sokha Merrin', 'Dara', 'Kapok Lane Fellowship', 'ليلى كريم'].map(knownName),
  recentTexts: [],
  rate: { clientIsBusy: false, postIsBusy: false },
  spamModel: null,
  ...values,
})

const codes = (values: Partial<Draft> = {}, known: Partial<ScreenContext> = {}) =>
  runScreens(draft(values), context(known)).map(({ code }) => code)

it('find nothing in an ordinary comment', () => {
  expect(codes()).toEqual([])
  expect(codes({ name: 'Vanna T.', body: 'Can children come along to River Day?' })).toEqual([])
})

describe('the blocked list', () => {
  const blocked: BlockedEntry[] = [
    { id: 'b1', kind: 'word', value: 'casino', reason: '' },
    { id: 'b2', kind: 'word', value: 'បរិច្ចាគលុយ', reason: '' },
    { id: 'b3', kind: 'host', value: 'roof-deals.example', reason: 'sells roofs' },
  ]

  it.each([
    ['a word in the text', { body: 'The best CASINO in town' }],
    ['a word in disguise', { body: 'The best сas\u200binо in town' }],
    ['a word in the name', { name: 'Casino King' }],
    ['a word of a script without spaces', { body: 'ខ្ញុំចង់បរិច្ចាគលុយណា' }],
  ])('finds %s', (_, values) => {
    expect(codes(values, { blocked })).toEqual(['blocked_word'])
  })

  it.each([
    ['a link', { body: 'See https://www.roof-deals.example/now' }],
    ['a link below it', { body: 'See http://cheap.roof-deals.example' }],
    ['a bare host', { body: 'visit Roof-Deals.example today' }],
    ['an e-mail there', { email: 'sales@roof-deals.example' }],
    ['a website', { website: 'https://roof-deals.example/' }],
  ])('finds a host in %s, and says which entry and why', (_, values) => {
    expect(runScreens(draft(values), context({ blocked }))).toContainEqual({
      screen: 'blocked',
      code: 'blocked_host',
      excerpt: 'roof-deals.example (sells roofs)',
      blockedId: 'b3',
    })
  })

  it('does not find a host in another that ends alike', () => {
    expect(codes({ body: 'not-roof-deals.example' }, { blocked })).toEqual([])
  })

  it('finds the e-mail', () => {
    const entry = { id: 'b4', kind: 'email', value: 'c0ffee', reason: 'three insults' } as const
    expect(runScreens(draft(), context({ blocked: [entry] }))).toEqual([
      { screen: 'blocked', code: 'blocked_email', excerpt: 'three insults', blockedId: 'b4' },
    ])
  })
})

describe('links', () => {
  const body = 'https://one.example https://two.example'
  it('hold, and many are said to be many', () => {
    expect(codes({ body })).toEqual(['link'])
    expect(codes({ body: `${body} https://three.example` })).toEqual(['many_links'])
  })
  it('of somebody known may be one', () => {
    const one = 'See https://one.example'
    expect(codes({ body: one })).toEqual(['link'])
    expect(codes({ body: one, isKnown: true })).toEqual([])
    expect(codes({ body, isKnown: true })).toEqual(['link'])
  })
})

describe('repeats', () => {
  const text = 'We double any gift in seven days, write to the returns desk.'
  it('are seen whatever was done to case, signs and numbers', () => {
    const body = 'We  DOUBLE any gift in seven days – write to the returns desk!!! 12'
    expect(codes({ body }, { recentTexts: [text] })).toEqual(['repeated'])
  })
  it.each([
    'We triple every gift in nine days, write to the returns desk!',
    'Hello Miriam. We double any gift in seven days, so write to our returns desk',
    '> Our small group read this on Sunday.\n\nWe double any gift in seven days, write to the returns desk.',
  ])('are seen with words changed: %j', (body) => {
    expect(codes({ body }, { recentTexts: ['Something else was said here before.', text] })).toEqual([
      'repeated',
    ])
  })
  it('are not a quotation with an answer to it', () => {
    const body = `> ${text}\n\nDo not believe this, they only want your savings.`
    expect(codes({ body }, { recentTexts: [text] })).toEqual([])
  })
  it('are not what everybody says', () => {
    expect(codes({ body: 'Thank you so much!' }, { recentTexts: ['Thank you so much!'] })).toEqual([])
  })
})

describe('names', () => {
  it.each([
    'Miriam Kestrel',
    'MIRIAM KESTREL',
    'Mirian Kestrel',
    'Мiriam Kestrel',
    'M1riarn K3strel',
    'vuthy',
  ])('hold %j, who is known here, for whoever has not proved to be them', (name) => {
    expect(codes({ name })).toEqual(['name_of_regular'])
    expect(codes({ name, provedNames: ['Somebody Else'] })).toEqual(['name_of_regular'])
    expect(codes({ name, provedNames: [name] })).toEqual([])
  })

  it('hold a name of ours whatever was proved', () => {
    expect(codes({ name: 'Dara', provedNames: ['Dara'] })).toEqual(['name_of_ours'])
  })

  it.each([
    'Sokha Merrin',
    'SOKHA  MERRIN',
    'Ѕokha Mеrrin',
    'Sokha Merin',
    'Skoha Merrin',
    'dara',
    'Moderator',
    'D4RA',
    'Sokha Merr1n',
    'S0KHA RNERRIN',
    'Sokha Merrln',
    'Sokha Merrln, editor',
    'The real S.o.k.h.a Merrin',
    'Moderator Tevy',
    'ليلی کريم',
  ])('hold %j', (name) => {
    expect(codes({ name })).toEqual(['name_of_ours'])
  })

  it('that only has one of ours in it is let by, once it was approved for who proved to bear it', () => {
    const name = 'Supportive Sokha'
    expect(codes({ name })).toEqual(['name_of_ours'])
    expect(codes({ name, provedNames: [name] })).toEqual([])
  })
  it.each(['Sokha M.', 'Sara', 'Peter A.', 'Kapok'])('do not hold %j', (name) => {
    expect(codes({ name })).toEqual([])
  })
})

it('the hidden field, an unasked website, an odd origin and haste are findings', () => {
  expect(codes({ trap: 'x', hasUnaskedWebsite: true, originIsOurs: false })).toEqual([
    'trap_filled',
    'unasked_website',
    'odd_origin',
  ])
  expect(codes({}, { rate: { clientIsBusy: true, postIsBusy: true } })).toEqual(['client_busy', 'post_busy'])
})

it('haste is a finding only where it was measured', () => {
  expect(codes({ took: 900 })).toEqual(['hasty'])
  expect(codes({ took: 20_000 })).toEqual([])
  expect(codes({ took: null })).toEqual([])
})

describe('a screen that cannot work', () => {
  const only = (look: () => never | []) => [{ name: 'odd', look }]

  it('is itself a finding when it throws', () => {
    const findings = runScreens(
      draft(),
      context(),
      only(() => {
        throw new Error('broken')
      }),
    )
    expect(findings).toEqual([{ screen: 'odd', code: 'failed', excerpt: '' }])
  })

  it('is itself a finding when what it needs could not be loaded, and the others still look', () => {
    const broken = {
      ...context(),
      get blocked(): never {
        throw new Error('Took too long to load')
      },
    }
    expect(runScreens(draft({ trap: 'x' }), broken).map(({ screen, code }) => [screen, code])).toEqual([
      ['blocked', 'failed'],
      ['honeypot', 'trap_filled'],
    ])
  })

  it.each([
    ['blocked', 'blocked'],
    ['ownNames', 'names'],
    ['recentTexts', 'repeats'],
    ['rate', 'rate'],
    ['spamModel', 'spam'],
  ] as const)('is named where its %s could not be loaded, and holds somebody known too', (part, screen) => {
    const broken = Object.defineProperty(context(), part, {
      get: () => {
        throw new Error('Took too long to load')
      },
    })
    const findings = runScreens(draft({ isKnown: true }), broken)
    expect(findings).toEqual([{ screen, code: 'failed', excerpt: '' }])
    expect(decide({ audience: 'page', mode: 'open', isKnown: true, findings })).toBe('waiting')
    expect(scoreDraft(draft(), broken)).toBeNull()
  })

  it.each(screens.map(({ name }) => [name]))(
    '%s is named when it throws, and the others still look',
    (name) => {
      const which = screens.map((screen) =>
        screen.name === name ? { name, look: () => JSON.parse('{') } : screen,
      )
      const trapped = draft({ trap: name === 'honeypot' ? '' : 'x' })
      const expected = name === 'honeypot' ? ['failed'] : ['failed', 'trap_filled']
      const found = runScreens(trapped, context(), which)
      expect(found.map(({ code }) => code).sort()).toEqual(expected)
      expect(found.find(({ code }) => code === 'failed')?.screen).toBe(name)
    },
  )

  it('is itself a finding when it takes too long', () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(10_000)
    expect(
      runScreens(
        draft(),
        context(),
        only(() => []),
      ),
    ).toEqual([{ screen: 'odd', code: 'late', excerpt: '' }])
    clock.mockRestore()
  })
})

describe('deciding', () => {
  const finding = { screen: 'links', code: 'link', excerpt: '' } as const
  const known = { audience: 'page', mode: 'open', isKnown: true, findings: [] } as const
  it.each([
    ['somebody known', {}, 'approved'],
    ['somebody new', { isKnown: false }, 'waiting'],
    ['somebody known with a finding', { findings: [finding] }, 'waiting'],
    ['somebody known where everybody waits', { mode: 'held' }, 'waiting'],
    ['somebody known who writes to the team', { audience: 'team' }, 'waiting'],
  ] as const)('%s', (_, values, status) => {
    expect(decide({ ...known, ...values })).toBe(status)
  })

  const trap = { screen: 'honeypot', code: 'trap_filled', excerpt: '' } as const
  const word = { screen: 'blocked', code: 'blocked_word', excerpt: 'x' } as const
  it.each([
    [{}, 'known'],
    [{ isKnown: false }, 'newcomer'],
    [{ isKnown: false, findings: [finding] }, 'newcomer'],
    [{ findings: [finding, word] }, 'sharp'],
    [{ findings: [word, trap] }, 'spam'],
    [{ audience: 'team', findings: [word, trap] }, 'team'],
  ] as const)('%j lies in the pile %s', (values, pile) => {
    expect(pileOf({ ...known, ...values })).toBe(pile)
  })
})

it('a finding has words for the moderator, also one whose rule is gone', () => {
  expect(findingInWords('blocked_word')).toBe('Has a word from the blocked list')
  expect(findingInWords('old_rule')).toBe('old_rule')
})

it('hostile text takes no screen long', () => {
  const body = `${'a.'.repeat(1200)}${'https://x.example/'.repeat(100)}${'\u200b'.repeat(700)}`
  const started = performance.now()
  runScreens(draft({ body, name: 'x'.repeat(80) }), context({ recentTexts: [body.slice(1)] }))
  expect(performance.now() - started).toBeLessThan(400)
})
