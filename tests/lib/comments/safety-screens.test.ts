import { pileOf } from '#lib/comments/decide.ts'
import { runScreens } from '#lib/comments/run-screens.ts'
import type { Draft, ScreenContext } from '#lib/comments/screens/finding.ts'

const context: ScreenContext = {
  blocked: [],
  ownNames: [],
  regularNames: [],
  recentTexts: [],
  rate: { clientIsBusy: false, postIsBusy: false },
  spamModel: null,
}

const look = (body: string, values: Partial<Draft> = {}) =>
  runScreens(
    {
      name: 'Miriam K.',
      email: '',
      website: '',
      body,
      trap: '',
      provedNames: [],
      hasUnaskedWebsite: false,
      originIsOurs: true,
      isKnown: true,
      took: null,
      ...values,
    },
    context,
  )
const codes = (body: string) => look(body).map(({ code }) => code)

describe('personal details', () => {
  it.each([
    ['phone', '+855 12 345 678'],
    ['phone', 'call 012-345-678 now'],
    ['phone', 'call (555) 010-4477'],
    ['phone', '555-0147'],
    ['phone', '012.345.678'],
    ['phone', 'លេខ ០១២ ៣៤៥ ៦៧៨'],
    ['phone', 'رقمها ٠١٢٣٤٥٦٧٨٩'],
    ['phone', '۰۹۱۲۳۴۵۶۷۸۹'],
    ['phone', '0 1 2 3 4 5 6 7 8'],
    ['phone', '０１２３４５６７８'],
    ['phone', '01\u200b2345\u200b678'],
    ['email_address', 'mail dara@example.org please'],
    ['email_address', 'dara (at) example dot org'.replace(' dot ', '(dot)')],
    ['street', '12 Mango Lane'],
    ['street', 'the house 14 there'],
    ['street', 'Street 271, second floor'],
    ['street', 'ផ្ទះលេខ ១២'],
    ['street', '14 rue des Lilas'],
    ['street', 'Calle San Martín 214'],
    ['street', 'بيت رقم ١٢'],
    ['handle', 'find @dara_2009'],
    ['handle', 'her insta: dara.k'],
    ['handle', 'facebook is @darakeo'],
    ['handle', 'facebook.com/dara.keo'],
    ['coordinates', '11.5564, 104.9282'],
    ['coordinates', '11°33′ N'],
    ['coordinates', 'maps.app.goo.gl/x1Y2z3'],
    ['coordinates', '7P28HW4C+JQ'],
  ])('finds a %s in %j', (code, body) => {
    expect(codes(body)).toContain(code)
  })

  it('finds them in the name too', () => {
    expect(look('Good.', { name: 'Dara 012345678' }).map(({ code }) => code)).toEqual(['phone'])
  })

  it.each([
    'In 2010 2011 2012 we gave $1,000,000 to 300 girls.',
    'On 12.05.2024 and 2024-05-12 we met; John 3:16-18.',
    'I walked 2 km down the road with 30 women.',
    '@Miriam thank you! 100% agreed.',
    'Is the $300 for one girl or shared? See page 12, verse 4.',
    'She has 3 brothers. Facebook is a strange place.',
    'We raised 45,000,000 riel (៛45000000).',
    'It has 2.124.821.694 views, soon 3000000000.',
  ])('finds nothing in %j', (body) => {
    expect(codes(body)).toEqual([])
  })
})

describe('cues that identify somebody', () => {
  it.each([
    'I know her, she lives behind the market',
    'I know this girl from our village.',
    'I recognise him.',
    'She’s living near the temple with her aunt',
    'Her real name is Sreymom.',
    'her school is behind the pagoda',
    'The girl in the photo is from Kandal.',
    'She was my classmate',
    'ខ្ញុំស្គាល់នាង',
    'Je la connais, elle habite près du marché',
    'Yo la conozco, vive detrás del mercado',
    'أنا أعرفها وهي تسكن في السوق',
    'І knоw hеr, shе livеs nеаr',
  ])('are found in %j', (body) => {
    expect(codes(body)).toContain('identifying')
  })

  it.each([
    'I know her pain; many of us do.',
    'God knows her name.',
    'We know who to thank for this work!',
    'He lives in our hearts.'.replace('lives', 'is'),
    'What a story. I know the books of this author.',
  ])('are not found in %j', (body) => {
    expect(codes(body)).toEqual([])
  })

  it('are shown with what stands beside them', () => {
    expect(look('Listen: I know her, she lives behind the market.')).toContainEqual(
      expect.objectContaining({ code: 'identifying', excerpt: expect.stringContaining('behind the market') }),
    )
  })
})

describe('disclosures', () => {
  it.each([
    'This is me. Who gave you my picture?',
    'This is me, please remove it',
    'This is happening to my sister',
    'I think this is my sister.',
    'My little sister was there too',
    'The girl in this picture is my daughter',
    'Please take this picture down',
    'I never agreed to this photo',
    'I was sold when I was eleven',
    'នេះជាខ្ញុំ',
    'សូមលុបរូបនេះ',
    'C’est moi sur la photo',
    'Supprimez cette photo',
    'Esta es mi hermana',
    'Por favor quiten la foto',
    'هذه أختي',
    'أرجو حذف الصورة',
  ])('are found in %j', (body) => {
    expect(codes(body)).toContain('disclosure')
  })

  it.each([
    'I want to kill myself',
    'She talks of suicide.',
    'he beats me every night',
    'my uncle said he would kill me',
    'please help me',
    'I am in danger here',
    'They are locked in',
    'ខ្ញុំចង់ស្លាប់',
    'Je veux mourir',
    'Mi marido me pega',
    'زوجي يضربني',
  ])('of danger are found in %j', (body) => {
    expect(codes(body)).toContain('crisis')
  })

  it.each([
    'My sister and I read this on Sunday. Thank you.',
    'It helped me to understand.',
    'I was so moved by this; my mother was a teacher.',
    'It’s me again, Ruth, with another question.',
    'Thank you for this story. Praying for the girls.',
    'Can children come along to River Day?',
  ])('are not found in %j', (body) => {
    expect(codes(body)).toEqual([])
  })
})

describe('offers of private contact', () => {
  it.each([
    'Write me on WhatsApp',
    'contact me via Telegram, dear',
    'My WhatsApp number is in my profile',
    'DM me for details',
    'Well paid jobs for girls, no experience needed',
    'We offer work as housekeepers in Malaysia, visa free',
    'Urgent loan at 3 percent',
    'I can bring you to Thailand',
    'ទាក់ទងខ្ញុំតាមតេឡេក្រាម',
    'Contactez-moi en privé',
    'Escríbeme al WhatsApp',
    'تواصل معي على الواتساب',
    'Wrіte me оn Whаts\u200bApp',
  ])('are found in %j, of somebody known too', (body) => {
    expect(codes(body)).toContain('private_contact')
  })

  it.each([
    'Thank you for the work you do abroad.',
    'She found a good job at the bakery!',
    'How can I contact your office?',
    'They gave her a chance and a signal of hope.',
  ])('are not found in %j', (body) => {
    expect(codes(body)).toEqual([])
  })
})

it.each(['call 012 345 678', 'I know her', 'This is me', 'I want to die'])(
  '%j lies with what the safety lead looks at, whoever writes it to whom',
  (body) => {
    const findings = look(body)
    expect(pileOf({ audience: 'page', isKnown: true, findings })).toBe('safety')
    expect(pileOf({ audience: 'team', isKnown: true, findings })).toBe('safety')
  },
)

describe('hostile text', () => {
  const full = (piece: string) => piece.repeat(Math.ceil(5_000 / piece.length)).slice(0, 5_000)
  it.each(
    [
      'a',
      ' ',
      '1',
      '1 ',
      '1-',
      '(1',
      '+1 ',
      '1.1',
      '12345678 ',
      'a@',
      'a@a.',
      'a.a.',
      '@a_',
      '@',
      'i ',
      'i know ',
      'he ',
      'he a ',
      'my little ',
      'my ',
      'i was ',
      'she lives ',
      'please ',
      'we offer ',
      'write me ',
      'write to me '.repeat(3),
      'on my whatsapp ',
      'on ',
      '1 a a a ',
      '1, rue ',
      'calle a ',
      'house ',
      'شارع',
      'ខ្ញុំ',
      'facebook ',
      'x.com/',
      '1.111,',
      '1°1',
      '////',
      '/a.b',
      '> ',
      '’',
      '\u200b',
      'ﷺ',
    ].map((piece) => [piece]),
  )('of %j takes no time', (piece) => {
    const started = performance.now()
    const found = look(full(piece), { name: piece.repeat(80).slice(0, 80) })
    expect(found.map(({ code }) => code)).not.toContain('failed')
    expect(performance.now() - started).toBeLessThan(250)
  })
})
