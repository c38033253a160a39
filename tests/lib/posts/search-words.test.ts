import { wordsOf } from '#lib/posts/search/words.ts'

const whole = new Intl.Segmenter('en', { granularity: 'word' })

/** Where a segmenter that is given everything at once sees words. */
const segmented = (text: string) =>
  [...whole.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [[index, index + segment.length]] : [],
  )

const pieces = [
  ...[
    'river',
    'Grüße',
    'Łódź',
    'x',
    'don’t',
    "o'clock",
    '3.5',
    '1,000',
    'a.b',
    'a:b',
    'a_b',
    '_',
    'e\u0301t',
    '×',
    'a×b',
  ],
  ...[
    'ខ្ញុំស្រឡាញ់ភាសាខ្មែរ',
    '我爱你',
    'カタカナ',
    'Привет',
    'שלום',
    'नमस्ते',
    '👩‍👩‍👧',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u200d',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '.',
    ',',
    "'",
    '’',
    '“',
    '”',
    '…',
    '—',
    '-',
    '(',
    ')',
    '@',
    '&',
    '"',
    '?!',
    ':',
    '½',
  ],
]

const asSegmented = (text: string) =>
  segmented(text).filter(([start, end]) => wordsOf(text.slice(start, end)).length > 0)

test('words stand where a segmenter of the whole text sees them, whatever stands beside them', () => {
  const texts = pieces.flatMap((first) =>
    pieces.flatMap((second) => [`${first}${second}`, `river${first}${second}Łódź ${first}`]),
  )
  const others = texts.filter((text) => {
    const seen = wordsOf(text).map(({ start, end }) => [start, end])
    return JSON.stringify(seen) !== JSON.stringify(asSegmented(text))
  })
  expect(others).toEqual([])
})
