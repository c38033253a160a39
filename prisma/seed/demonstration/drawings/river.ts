import {
  blob,
  brick,
  chance,
  clay,
  cream,
  dashes,
  disc,
  down,
  glow,
  grain,
  group,
  halo,
  ink,
  kapok,
  lamplight,
  leaf,
  line,
  mist,
  type Point,
  paper,
  path,
  pine,
  rect,
  repeat,
  sage,
  sand,
  shape,
  sheet,
  straw,
  umber,
} from './kit.ts'

const reeds = (
  x: number,
  y: number,
  count: number,
  height: number,
  seed: number,
  colours: readonly string[],
): string => {
  const next = chance(seed)
  return repeat(count, (i) => {
    const foot = x + i * 19 + next() * 14
    const tall = height * (0.55 + next() * 0.6)
    const lean = next() * 90 - 40
    return path(
      `M${foot} ${y} q${lean * 0.2} ${-tall * 0.6} ${lean} ${-tall} q${-lean * 0.3} ${tall * 0.5} ${14 - lean * 0.1} ${tall}z`,
      colours[i % colours.length] as string,
    )
  })
}

export function riverAtDusk(): string {
  const defs =
    down('sky', [
      [0, '#2b4a4a'],
      [0.4, '#6e8077'],
      [0.75, '#dca873'],
      [1, '#f3cf8c'],
    ]) +
    down('water', [
      [0, '#e5b87c'],
      [0.35, '#8f9681'],
      [1, '#2a4645'],
    ]) +
    halo('sun', [
      [0, '#fff0c4'],
      [0.3, glow, 0.8],
      [1, glow, 0],
    ])
  return sheet(
    { ground: 'url(#sky)', defs, seed: 149 },
    repeat(26, (i) =>
      disc((i * 227) % 1600, (i * 61) % 190, 2.6 + (i % 3), paper, 2.6 + (i % 3), 'opacity="0.75"'),
    ) + path('M1310 110 a54 54 0 1 0 60 76 a44 44 0 1 1 -60 -76z', cream),
    disc(560, 470, 520, 'url(#sun)', 360) + disc(560, 478, 62, '#fff0c4'),
    blob(
      [
        [-60, 500],
        [160, 430],
        [330, 450],
        [520, 476],
        [760, 440],
        [980, 400],
        [1240, 440],
        [1480, 410],
        [1680, 480],
        [1680, 560],
        [-60, 560],
      ],
      '#7a7d68',
    ) +
      blob(
        [
          [820, 500],
          [1040, 450],
          [1300, 480],
          [1680, 440],
          [1680, 560],
          [820, 560],
        ],
        '#56695c',
      ),
    repeat(
      11,
      (i) =>
        rect(860 + i * 66, 476 - ((i * 31) % 34), 54, 70, i % 2 ? '#5b4a3c' : '#6b5544') +
        shape(
          [
            [852 + i * 66, 478 - ((i * 31) % 34)],
            [887 + i * 66, 450 - ((i * 31) % 34)],
            [922 + i * 66, 478 - ((i * 31) % 34)],
          ],
          i % 2 ? '#7f4a37' : '#3f5a4c',
        ),
    ) + repeat(8, (i) => rect(880 + i * 90, 500, 14, 17, lamplight)),
    rect(0, 536, 1600, 464, 'url(#water)'),
    repeat(8, (i) => rect(879 + i * 90, 548, 15, 60 + (i % 3) * 34, lamplight, 'rx="7" opacity="0.45"')),
    repeat(
      14,
      (i) =>
        `<path d="M${560 - 30 - i * 6} ${556 + i * 26} q${30 + i * 6} ${i % 2 ? 8 : -8} ${60 + i * 12} 0" stroke="#fff0c4" stroke-width="${10 - i * 0.4}" stroke-linecap="round" fill="none" opacity="${0.85 - i * 0.05}"/>`,
    ),
    dashes({
      seed: 3,
      x: 0,
      y: 550,
      width: 1600,
      height: 430,
      count: 130,
      colour: '#f6d9a2',
      opacity: 0.28,
      size: 4,
    }) +
      dashes({
        seed: 4,
        x: 0,
        y: 600,
        width: 1600,
        height: 390,
        count: 120,
        colour: '#16302f',
        opacity: 0.35,
        size: 5,
      }),
    // one long boat
    disc(1010, 742, 300, '#12292a', 16, 'opacity="0.55"') +
      path(
        'M690 690 q60 60 320 58 q260 0 340 -84 q-30 104 -160 112 q-220 14 -400 -6 q-80 -16 -100 -80z',
        ink,
      ) +
      path('M700 694 q80 46 310 44 q240 -2 322 -66 q-60 46 -320 50 q-230 2 -312 -28z', brick) +
      path('M900 716 q10 -90 110 -94 q110 4 120 92z', '#5b4630') +
      repeat(6, (i) =>
        path(
          `M${918 + i * 36} 716 q6 -70 ${20 - i * 6} -88`,
          'none',
          `stroke="${straw}" stroke-width="4" opacity="0.5"`,
        ),
      ) +
      line(
        [
          [1150, 716],
          [1158, 650],
        ],
        ink,
        6,
      ) +
      disc(1158, 640, 60, 'url(#sun)') +
      disc(1158, 640, 14, lamplight, 17),
    path('M-20 1000 V860 q160 -50 330 10 q150 60 300 140z', '#172b26') +
      reeds(-10, 960, 34, 330, 5, ['#1d3b2e', '#26493a', '#12291f']) +
      repeat(
        4,
        (i) =>
          line(
            [
              [90 + i * 110, 930],
              [100 + i * 112, 760],
              [120 + i * 116, 640 + (i % 2) * 40],
            ],
            '#1d3b2e',
            6,
          ) + disc(121 + i * 116, 620 + (i % 2) * 40, 12, umber, 40),
      ) +
      reeds(1290, 1010, 20, 190, 8, ['#1d3b2e', '#12291f']),
  )
}

export function boatOnTheBank(): string {
  const defs =
    down('sky', [
      [0, '#bcd0c6'],
      [1, '#f2e4c0'],
    ]) +
    down('water', [
      [0, '#9fb9ad'],
      [1, '#5f857b'],
    ]) +
    down('mud', [
      [0, '#c79f70'],
      [1, '#8f6a49'],
    ]) +
    halo('sun', [
      [0, glow, 0.9],
      [1, glow, 0],
    ])
  return sheet(
    { ground: 'url(#sky)', defs, seed: 151 },
    disc(1260, 150, 420, 'url(#sun)') + disc(1260, 150, 64, lamplight),
    blob(
      [
        [-60, 360],
        [200, 300],
        [520, 330],
        [860, 280],
        [1200, 320],
        [1680, 270],
        [1680, 430],
        [-60, 430],
      ],
      '#8aa58c',
    ) + repeat(12, (i) => disc(40 + i * 140, 350 + (i % 3) * 12, 66, i % 2 ? '#6f9277' : '#7d9d80', 48)),
    rect(0, 400, 1600, 330, 'url(#water)') +
      dashes({
        seed: 4,
        x: 0,
        y: 410,
        width: 1600,
        height: 300,
        count: 120,
        colour: paper,
        opacity: 0.35,
        size: 4,
      }) +
      dashes({
        seed: 5,
        x: 0,
        y: 430,
        width: 1600,
        height: 280,
        count: 90,
        colour: pine,
        opacity: 0.22,
        size: 5,
      }),
    path('M0 690 q320 -60 640 -10 q420 60 960 -40 V1000 H0z', 'url(#mud)') +
      path(
        'M0 690 q320 -60 640 -10 q420 60 960 -40 v26 q-540 100 -960 40 q-320 -50 -640 10z',
        '#e3c595',
        'opacity="0.8"',
      ) +
      dashes({
        seed: 9,
        x: 0,
        y: 740,
        width: 1600,
        height: 250,
        count: 70,
        colour: umber,
        opacity: 0.22,
        size: 4,
      }),
    // the boat, drawn up, its bow towards us
    disc(640, 830, 470, ink, 34, 'opacity="0.3"') +
      path(
        'M150 560 q50 170 260 250 q260 60 520 -10 q150 -70 210 -260 q-90 80 -240 110 q-300 50 -520 0 q-150 -30 -230 -90z',
        kapok,
      ) +
      path(
        'M150 560 q80 110 310 150 q250 36 440 -10 q180 -50 240 -160 q-90 80 -240 110 q-300 50 -520 0 q-150 -30 -230 -90z',
        leaf,
      ) +
      path(
        'M150 560 q90 60 230 90 q220 50 520 0 q150 -30 240 -110 l14 -20 q-100 62 -250 84 q-280 44 -520 0 q-140 -26 -234 -66z',
        cream,
      ) +
      repeat(4, (i) =>
        path(
          `M${330 + i * 170} ${648 + (i % 2) * 8} q80 ${10 - i * 5} 140 0 l-8 22 q-60 10 -124 0z`,
          '#a97f52',
        ),
      ) +
      repeat(5, (i) =>
        path(
          `M${250 + i * 40} ${660 + i * 28} q${390 - i * 20} 90 ${770 - i * 70} ${-14}`,
          'none',
          `stroke="${pine}" stroke-width="4" opacity="0.5"`,
        ),
      ) +
      disc(236, 644, 24, lamplight, 30) +
      disc(236, 644, 11, ink, 15),
    line(
      [
        [1130, 530],
        [1240, 640],
        [1330, 780],
      ],
      straw,
      7,
    ) + rect(1322, 700, 24, 130, umber, 'rx="6"'),
    // tools for the day: rake, sacks, gloves, a broom
    group(
      line(
        [
          [0, 0],
          [0, -420],
        ],
        '#a97f52',
        18,
      ) +
        rect(-80, -8, 160, 20, umber, 'rx="5"') +
        repeat(8, (i) => rect(-78 + i * 21, 8, 9, 44, umber)),
      'transform="translate(1180 900) rotate(16)"',
    ) +
      group(
        line(
          [
            [0, 0],
            [0, -390],
          ],
          '#7a583e',
          16,
        ) +
          repeat(13, (i) =>
            line(
              [
                [0, -20],
                [-60 + i * 10, 110],
              ],
              i % 2 ? lamplight : straw,
              8,
            ),
          ) +
          rect(-16, -40, 32, 34, clay, 'rx="6"'),
        'transform="translate(1400 830) rotate(-10)"',
      ),
    disc(1010, 958, 150, ink, 14, 'opacity="0.3"') +
      path(
        'M900 950 q-40 -90 30 -146 q10 -30 -10 -50 h110 q-20 26 -6 50 q80 60 40 146 q-80 24 -164 0z',
        sand,
      ) +
      path(
        'M990 754 h40 q-20 26 -6 50 q80 60 40 146 q-30 10 -60 12 q50 -80 -6 -150 q-16 -30 -8 -58z',
        straw,
        'opacity="0.7"',
      ) +
      line(
        [
          [926, 800],
          [976, 808],
          [1026, 800],
        ],
        clay,
        9,
      ) +
      group(
        path(
          'M0 0 q-6 -70 8 -100 q14 -10 20 10 l4 40 l6 -64 q14 -16 24 4 l0 60 l10 -56 q16 -14 22 6 l-6 66 l14 -34 q18 -8 18 14 q-14 60 -34 90 q-40 20 -86 -36z',
          clay,
        ) + rect(0, 0, 88, 26, lamplight, 'rx="6" transform="rotate(12)"'),
        'transform="translate(1250 960) rotate(-14)"',
      ),
    reeds(1440, 740, 9, 240, 12, [kapok, leaf, sage]) + reeds(-20, 760, 8, 260, 13, [kapok, leaf, pine]),
  )
}

export function kapokTree(): string {
  const defs =
    down('sky', [
      [0, '#dfe6d4'],
      [1, '#f7e6bd'],
    ]) +
    halo('sun', [
      [0, glow, 0.95],
      [1, glow, 0],
    ]) +
    down('trunk', [
      [0, '#8b7358'],
      [1, '#6a533d'],
    ])
  const next = chance(77)
  const tips: Point[] = [
    [150, 470],
    [280, 500],
    [1080, 490],
    [900, 470],
    [230, 250],
    [380, 310],
    [960, 240],
    [820, 300],
    [470, 90],
    [730, 90],
    [600, 110],
    [260, 720],
    [960, 710],
  ]
  const branch = (from: Point, bend: Point, to: Point, width: number): string =>
    line([from, bend, to], '#7c654c', width)
  const tuft = (x: number, y: number): string =>
    disc(x, y, 22, paper, 19) +
    disc(x - 14, y + 6, 15, paper, 13) +
    disc(x + 15, y + 5, 14, cream, 13) +
    path(`M${x - 9} ${y + 14} q9 14 18 0 l-9 16z`, umber)
  return sheet(
    { width: 1200, height: 1500, ground: 'url(#sky)', defs, seed: 157 },
    disc(860, 520, 640, 'url(#sun)') + disc(860, 520, 92, lamplight, 92, 'opacity="0.9"'),
    repeat(7, (i) => disc(40 + i * 190, 1130, 150, i % 2 ? '#b3c2a4' : '#a3b698', 78)) +
      repeat(
        6,
        (i) =>
          rect(
            60 + i * 200,
            1090 - ((i * 37) % 40),
            90,
            90 + ((i * 37) % 40),
            i % 2 ? '#c99a76' : '#d9b893',
          ) +
          shape(
            [
              [48 + i * 200, 1092 - ((i * 37) % 40)],
              [105 + i * 200, 1050 - ((i * 37) % 40)],
              [162 + i * 200, 1092 - ((i * 37) % 40)],
            ],
            i % 2 ? brick : kapok,
          ),
      ),
    rect(0, 1170, 1200, 330, '#c5a877') +
      path('M430 1170 q80 120 -40 330 h420 q-110 -210 -40 -330z', '#dec596') +
      dashes({
        seed: 6,
        x: 0,
        y: 1190,
        width: 1200,
        height: 290,
        count: 70,
        colour: umber,
        opacity: 0.2,
        size: 5,
      }),
    branch([600, 600], [400, 520], [150, 480], 44) +
      branch([600, 560], [820, 480], [1080, 500], 42) +
      branch([600, 420], [430, 330], [230, 250], 34) +
      branch([604, 400], [780, 300], [960, 240], 34) +
      branch([600, 260], [560, 180], [470, 90], 24) +
      branch([604, 260], [660, 170], [730, 90], 24) +
      branch([600, 760], [430, 720], [260, 730], 30) +
      branch([610, 740], [800, 690], [960, 720], 30),
    path(
      'M556 100 q-10 560 -40 800 q-30 190 -210 330 q130 -30 190 -90 q-20 70 -10 110 q60 -50 80 -120 q30 80 34 150 q36 -70 40 -150 q30 70 84 118 q6 -60 -16 -112 q70 60 196 92 q-170 -140 -202 -330 q-36 -260 -46 -798 q-50 -30 -100 0z',
      'url(#trunk)',
    ) +
      path(
        'M630 90 q0 560 30 810 q26 190 240 328 q-120 -40 -196 -92 q22 52 16 112 q-54 -48 -84 -118 q6 -520 -30 -1040z',
        '#4f3b2b',
        'opacity="0.4"',
      ) +
      repeat(22, (i) =>
        path(`M${556 + (i % 4) * 24} ${190 + i * 38} l11 -20 l11 20z`, '#4f3b2b', 'opacity="0.7"'),
      ),
    repeat(118, (i) => {
      const ring = tips[i % tips.length] as Point
      return disc(
        ring[0] + (next() - 0.5) * 250,
        ring[1] + (next() - 0.5) * 120,
        44 + next() * 50,
        [kapok, leaf, '#3d7157', sage][i % 4] as string,
        28 + next() * 22,
      )
    }) +
      grain({
        seed: 9,
        x: 80,
        y: 40,
        width: 1040,
        height: 520,
        count: 120,
        colour: mist,
        opacity: 0.5,
        size: 10,
      }),
    repeat(26, (i) => {
      const [x, y] = tips[i % tips.length] as Point
      return tuft(x + (next() - 0.5) * 190, y + (next() - 0.4) * 110)
    }),
    repeat(9, () => {
      const x = 90 + next() * 1020
      const y = 780 + next() * 420
      return (
        disc(x, y, 10, paper, 8, 'opacity="0.9"') +
        line(
          [
            [x - 16, y - 14],
            [x, y],
            [x + 18, y - 10],
          ],
          paper,
          2,
          'opacity="0.8"',
        )
      )
    }),
    // a bench among the roots
    disc(880, 1330, 190, ink, 16, 'opacity="0.3"') +
      rect(720, 1230, 320, 26, clay, 'rx="6"') +
      rect(720, 1250, 320, 10, brick, 'rx="4"') +
      rect(750, 1256, 24, 76, brick) +
      rect(986, 1256, 24, 76, brick) +
      path('M900 1230 q-30 -50 0 -66 h56 q30 16 0 66z', sage) +
      disc(928, 1164, 28, kapok, 7),
  )
}
