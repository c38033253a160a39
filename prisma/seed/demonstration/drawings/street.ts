import {
  blob,
  blush,
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
  paper,
  path,
  petal,
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

const potPlant = (x: number, y: number, scale: number, pot: string): string =>
  group(
    disc(0, 0, 90, ink, 13, 'opacity="0.3"') +
      repeat(9, (i) =>
        group(
          path('M0 0 q-30 -90 4 -200 q36 100 -4 200z', i % 2 ? leaf : kapok) +
            line(
              [
                [0, -10],
                [4, -170],
              ],
              mist,
              2,
              'opacity="0.5"',
            ),
          `transform="translate(0 -110) rotate(${-64 + i * 16}) scale(${0.8 + (i % 3) * 0.14})"`,
        ),
      ) +
      path('M-70 -120 H70 L54 0 q-54 14 -108 0z', pot) +
      path('M20 -120 H70 L54 0 q-26 6 -44 8z', ink, 'opacity="0.18"') +
      rect(-80, -134, 160, 26, pot) +
      rect(-80, -112, 160, 5, ink, 'opacity="0.2"'),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  )

export function doorway(): string {
  const defs =
    down('wall', [
      [0, '#3c6b55'],
      [1, '#2b5342'],
    ]) +
    down('inside', [
      [0, '#f6d27c'],
      [0.7, '#f4c869'],
      [1, '#d99a4e'],
    ]) +
    halo('spill', [
      [0, glow, 0.75],
      [1, glow, 0],
    ])
  return sheet(
    { width: 1200, height: 1500, ground: 'url(#wall)', defs, seed: 113 },
    repeat(9, (i) => rect(0, 120 * i + 40, 1200, 3, pine, 'opacity="0.35"')) +
      dashes({
        seed: 4,
        x: 0,
        y: 0,
        width: 1200,
        height: 1180,
        count: 90,
        colour: sage,
        opacity: 0.16,
        size: 5,
      }),
    disc(620, 760, 640, 'url(#spill)', 800),
    shape(
      [
        [270, 150],
        [980, 150],
        [1020, 230],
        [230, 230],
      ],
      clay,
    ) +
      repeat(
        22,
        (i) =>
          path(`M${232 + i * 36} 228 q18 34 36 0z`, brick) +
          line(
            [
              [284 + i * 32, 154],
              [246 + i * 36, 226],
            ],
            brick,
            4,
            'opacity="0.6"',
          ),
      ) +
      rect(270, 140, 710, 14, brick),
    rect(336, 268, 568, 950, umber) + rect(372, 304, 496, 914, 'url(#inside)'),
    // within the light: a table edge, a bowl, a curtain
    rect(372, 304, 496, 90, '#fbe7b4', 'opacity="0.6"') +
      rect(372, 1000, 496, 218, '#a9713f') +
      dashes({ seed: 8, x: 372, y: 1010, width: 496, height: 200, count: 24, colour: umber, opacity: 0.3 }) +
      line(
        [
          [620, 304],
          [620, 430],
        ],
        umber,
        6,
      ) +
      path('M540 500 q10 -80 80 -80 q70 0 80 80z', kapok) +
      disc(620, 500, 80, pine, 12) +
      disc(620, 512, 34, paper, 28) +
      rect(660, 820, 208, 22, '#6b3f26') +
      rect(690, 842, 20, 220, '#6b3f26') +
      path('M700 770 h130 q-8 52 -65 52 q-57 0 -65 -52z', paper) +
      disc(765, 770, 65, sand, 11) +
      path(
        'M740 740 q20 -26 0 -52 M772 740 q20 -26 0 -52',
        'none',
        `stroke="${paper}" stroke-width="6" stroke-linecap="round" opacity="0.7"`,
      ),
    path('M372 304 h150 q-8 240 -66 470 q-16 240 -8 444 h-76z', blush) +
      path('M440 304 h46 q-8 300 -60 500 q-14 220 -10 414 h-24 q-10 -460 48 -914z', clay, 'opacity="0.55"') +
      repeat(7, (i) => disc(404 + (i % 2) * 32, 420 + i * 110, 11, paper, 11, 'opacity="0.5"')),
    // the door leaf, open towards us
    shape(
      [
        [868, 304],
        [1050, 250],
        [1050, 1290],
        [868, 1218],
      ],
      '#7a4a30',
    ) +
      shape(
        [
          [894, 350],
          [1024, 316],
          [1024, 700],
          [894, 690],
        ],
        '#8f5a3a',
      ) +
      shape(
        [
          [894, 760],
          [1024, 776],
          [1024, 1206],
          [894, 1156],
        ],
        '#8f5a3a',
      ) +
      disc(900, 736, 13, lamplight, 16) +
      repeat(
        5,
        (i) =>
          line(
            [
              [914 + i * 24, 360],
              [914 + i * 24, 680],
            ],
            '#6b3f26',
            3,
            'opacity="0.6"',
          ) +
          line(
            [
              [914 + i * 24, 786],
              [914 + i * 24, 1160],
            ],
            '#6b3f26',
            3,
            'opacity="0.6"',
          ),
      ),
    rect(0, 1218, 1200, 282, '#8a7350') +
      shape(
        [
          [300, 1218],
          [940, 1218],
          [1060, 1290],
          [190, 1290],
        ],
        '#b7976a',
      ) +
      shape(
        [
          [190, 1290],
          [1060, 1290],
          [1060, 1340],
          [190, 1340],
        ],
        '#8f724c',
      ) +
      shape(
        [
          [372, 1218],
          [868, 1218],
          [1010, 1500],
          [230, 1500],
        ],
        glow,
        'opacity="0.4"',
      ),
    dashes({ seed: 10, x: 0, y: 1350, width: 1200, height: 140, count: 36, colour: umber, opacity: 0.3 }),
    // sandals, two pairs
    repeat(2, (p) =>
      repeat(2, (i) =>
        group(
          blob(
            [
              [0, 0],
              [40, -16],
              [120, -14],
              [150, 0],
              [120, 16],
              [40, 14],
            ],
            p ? clay : kapok,
          ) +
            blob(
              [
                [10, -3],
                [44, -13],
                [116, -12],
                [138, -2],
                [116, 9],
                [44, 8],
              ],
              p ? petal : sage,
            ) +
            line(
              [
                [30, -10],
                [86, -26],
                [118, -2],
              ],
              ink,
              7,
            ) +
            line(
              [
                [86, -26],
                [60, 10],
              ],
              ink,
              7,
            ),
          `transform="translate(${420 + p * 250 + i * 22} ${1310 + i * 40 - p * 8}) rotate(${-6 + p * 8})"`,
        ),
      ),
    ),
    potPlant(130, 1300, 1.15, clay) + potPlant(1110, 1370, 0.8, straw),
  )
}

export function schoolGateAtSix(): string {
  const defs =
    down('sky', [
      [0, '#7f9a98'],
      [0.45, '#d9cdac'],
      [0.8, '#f3cf95'],
      [1, '#eab184'],
    ]) +
    halo('sun', [
      [0, '#fff1c9'],
      [0.3, glow, 0.9],
      [1, glow, 0],
    ]) +
    down('road', [
      [0, '#c79e70'],
      [1, '#7d5f47'],
    ])
  const bar = (x: number): string => rect(x, 470, 13, 330, ink) + path(`M${x - 4} 472 l10 -34 l11 34z`, ink)
  return sheet(
    { ground: 'url(#sky)', defs, seed: 127 },
    disc(800, 560, 660, 'url(#sun)', 460) + disc(800, 560, 74, '#fff3d0'),
    repeat(9, (i) => disc(60 + i * 190, 640, 130, i % 2 ? '#8c9a78' : '#7c8f74', 66)),
    rect(430, 500, 740, 220, '#caa980') +
      shape(
        [
          [390, 506],
          [480, 416],
          [1120, 416],
          [1210, 506],
        ],
        '#8a5240',
      ) +
      repeat(24, (i) =>
        line(
          [
            [486 + i * 27, 420],
            [404 + i * 34, 502],
          ],
          '#6d3c2e',
          3,
          'opacity="0.5"',
        ),
      ) +
      repeat(5, (i) => rect(486 + i * 136, 560, 70, 90, i === 3 ? lamplight : '#6d6a58')) +
      repeat(5, (i) => rect(519 + i * 136, 560, 4, 90, '#caa980')),
    // trees on both sides
    path('M150 820 q20 -250 -30 -420 l40 0 q40 200 60 420z', '#4c382a') +
      repeat(12, (i) =>
        disc(
          30 + (i % 5) * 80 + (i > 6 ? 26 : 0),
          250 + Math.floor(i / 4) * 76,
          110,
          [kapok, pine, '#3a6a50'][i % 3] as string,
          82,
        ),
      ) +
      grain({
        seed: 3,
        x: -40,
        y: 170,
        width: 420,
        height: 320,
        count: 80,
        colour: sage,
        opacity: 0.5,
        size: 12,
      }),
    path('M1460 820 q-30 -260 10 -440 l-44 0 q-50 220 -40 440z', '#4c382a') +
      repeat(12, (i) =>
        disc(
          1260 + (i % 5) * 84,
          230 + Math.floor(i / 4) * 80,
          112,
          [pine, kapok, '#3a6a50'][i % 3] as string,
          84,
        ),
      ) +
      grain({
        seed: 5,
        x: 1210,
        y: 150,
        width: 420,
        height: 320,
        count: 80,
        colour: sage,
        opacity: 0.5,
        size: 12,
      }),
    rect(0, 780, 1600, 220, 'url(#road)') +
      shape(
        [
          [560, 780],
          [1040, 780],
          [1480, 1000],
          [120, 1000],
        ],
        '#e3bd86',
        'opacity="0.75"',
      ) +
      dashes({
        seed: 8,
        x: 0,
        y: 800,
        width: 1600,
        height: 190,
        count: 60,
        colour: umber,
        opacity: 0.22,
        size: 4,
      }),
    // walls and posts
    rect(-20, 560, 470, 250, '#b98f66') +
      rect(-20, 544, 470, 26, cream) +
      rect(1150, 560, 470, 250, '#a67c58') +
      rect(1150, 544, 470, 26, cream) +
      repeat(
        5,
        (i) =>
          rect(20 + i * 90, 610, 60, 150, '#a67c58', 'rx="30" opacity="0.7"') +
          rect(1190 + i * 90, 610, 60, 150, '#946b4a', 'rx="30" opacity="0.7"'),
      ),
    rect(440, 420, 82, 400, clay) +
      rect(492, 420, 30, 400, brick) +
      rect(426, 398, 110, 34, cream) +
      disc(481, 372, 32, lamplight) +
      disc(481, 372, 64, glow, 64, 'opacity="0.35"') +
      rect(1078, 420, 82, 400, clay) +
      rect(1078, 420, 28, 400, brick) +
      rect(1064, 398, 110, 34, cream) +
      disc(1119, 372, 32, lamplight) +
      disc(1119, 372, 64, glow, 64, 'opacity="0.35"'),
    // gate: left leaf shut, right leaf ajar
    repeat(8, (i) => bar(534 + i * 34)) +
      rect(522, 560, 280, 14, ink) +
      rect(522, 744, 280, 14, ink) +
      group(
        repeat(6, (i) => bar(20 + i * 30)) + rect(10, 560, 190, 14, ink) + rect(10, 744, 190, 14, ink),
        'transform="translate(880 0) skewY(6) translate(0 -16)"',
      ),
    // a satchel and an umbrella left for a moment by the post
    disc(420, 858, 130, ink, 16, 'opacity="0.35"') +
      rect(330, 730, 150, 124, kapok, 'rx="18"') +
      path('M330 750 q0 -22 22 -22 h106 q22 0 22 22 v46 q-75 40 -150 0z', leaf) +
      rect(390, 780, 30, 34, lamplight, 'rx="6"') +
      line(
        [
          [352, 732],
          [404, 668],
          [458, 732],
        ],
        pine,
        10,
      ) +
      line(
        [
          [536, 620],
          [528, 740],
          [516, 850],
        ],
        '#6b3f26',
        9,
      ) +
      path('M560 640 q-46 60 -50 190 l26 6 q20 -90 50 -180z', blush) +
      path('M560 640 q-14 70 -26 196 l10 -4 q20 -90 42 -176z', clay) +
      path(
        'M540 626 q-2 -30 22 -30 q22 2 18 26',
        'none',
        `stroke="#6b3f26" stroke-width="10" stroke-linecap="round"`,
      ),
    repeat(3, (i) =>
      path(
        `M${880 + i * 70} ${270 + i * 24} q22 -24 36 0 q18 -22 38 2 q-22 -8 -38 8 q-14 -14 -36 -10z`,
        ink,
        'opacity="0.75"',
      ),
    ),
  )
}

export function marketAwnings(): string {
  const defs =
    down('sky', [
      [0, '#e9dcbb'],
      [1, '#f3d29a'],
    ]) +
    halo('bulb', [
      [0, '#fff3cf'],
      [0.3, glow, 0.8],
      [1, glow, 0],
    ]) +
    down('dim', [
      [0, '#3a2a20'],
      [1, '#5a412f'],
    ])
  const awning = (x: number, y: number, width: number, depth: number, one: string, two: string): string => {
    const stripe = width / 8
    return (
      repeat(8, (i) => {
        const colour = i % 2 ? two : one
        const left = x + i * stripe
        const top = x + width * 0.08 + i * stripe * 0.84
        return (
          shape(
            [
              [top, y],
              [top + stripe * 0.84, y],
              [left + stripe, y + depth],
              [left, y + depth],
            ],
            colour,
          ) + path(`M${left} ${y + depth} h${stripe} v16 q${-stripe / 2} 46 ${-stripe} 0z`, colour)
        )
      }) + rect(x, y + depth - 4, width, 9, ink, 'opacity="0.2"')
    )
  }
  const heap = (x: number, y: number, colour: string, shade: string, seed: number): string => {
    const next = chance(seed)
    return (
      path(`M${x - 100} ${y} h200 l-22 60 h-156z`, straw) +
      repeat(8, (i) =>
        line(
          [
            [x - 90 + i * 26, y + 4],
            [x - 74 + i * 22, y + 56],
          ],
          umber,
          3,
          'opacity="0.5"',
        ),
      ) +
      repeat(5, (row) =>
        repeat(
          6 - row,
          (i) =>
            disc(
              x - 72 + row * 15 + i * 29 + next() * 5,
              y - 8 - row * 22,
              19,
              next() > 0.4 ? colour : shade,
            ) + disc(x - 78 + row * 15 + i * 29, y - 15 - row * 22, 5, paper, 4, 'opacity="0.45"'),
        ),
      )
    )
  }
  const bulb = (x: number, y: number): string =>
    line(
      [
        [x, y - 90],
        [x, y - 14],
      ],
      ink,
      4,
    ) +
    disc(x, y, 150, 'url(#bulb)') +
    disc(x, y, 18, '#fff6dc', 22)
  return sheet(
    { ground: 'url(#sky)', defs, seed: 131 },
    repeat(7, (i) =>
      rect(
        -20 + i * 240,
        40 + ((i * 67) % 110),
        232,
        500,
        ['#c7a57c', '#d6b88f', '#bb9a75'][i % 3] as string,
      ),
    ) +
      repeat(7, (i) =>
        repeat(2, (k) =>
          rect(40 + i * 240 + k * 90, 120 + ((i * 67) % 110), 46, 70, k + i === 4 ? lamplight : '#8b6f55'),
        ),
      ),
    rect(0, 380, 1600, 440, 'url(#dim)') +
      repeat(7, (i) => rect(60 + i * 240, 400, 90, 300, '#6a4d38', 'opacity="0.5"')),
    bulb(260, 520) + bulb(800, 500) + bulb(1340, 520),
    // hanging things: garlands, ladles, baskets
    repeat(
      5,
      (i) =>
        line(
          [
            [440 + i * 26, 420],
            [440 + i * 26, 500 + (i % 2) * 30],
          ],
          sand,
          3,
        ) + repeat(4, (k) => disc(440 + i * 26, 470 + k * 16 + (i % 2) * 30, 9, i % 2 ? clay : lamplight)),
    ) +
      repeat(
        3,
        (i) =>
          line(
            [
              [1030 + i * 60, 420],
              [1030 + i * 60, 480],
            ],
            sand,
            3,
          ) +
          path(`M${1002 + i * 60} 480 h56 q0 60 -28 60 q-28 0 -28 -60z`, i % 2 ? straw : sand) +
          repeat(3, (k) =>
            line(
              [
                [1006 + i * 60, 492 + k * 14],
                [1054 + i * 60, 492 + k * 14],
              ],
              umber,
              2,
              'opacity="0.5"',
            ),
          ),
      ),
    rect(0, 690, 1600, 140, '#7d573a') + rect(0, 690, 1600, 14, '#a87a52'),
    heap(150, 640, lamplight, '#d99a4e', 1) +
      heap(390, 640, leaf, kapok, 2) +
      heap(640, 640, clay, brick, 3) +
      heap(900, 640, cream, sand, 4) +
      heap(1160, 640, '#d99a4e', clay, 5) +
      heap(1430, 640, sage, leaf, 6),
    repeat(4, (i) => rect(18 + i * 520, 360, 22, 480, umber)),
    awning(-60, 220, 560, 170, clay, cream) +
      awning(500, 190, 580, 170, kapok, cream) +
      awning(1080, 225, 580, 170, lamplight, paper),
    repeat(10, (i) => rect(i * 170 - 20, 706, 150, 110, i % 2 ? '#6b4a33' : '#73503a')) +
      dashes({ seed: 3, x: 0, y: 710, width: 1600, height: 100, count: 50, colour: ink, opacity: 0.25 }),
    rect(0, 826, 1600, 180, '#a3845d') +
      dashes({
        seed: 9,
        x: 0,
        y: 836,
        width: 1600,
        height: 150,
        count: 40,
        colour: umber,
        opacity: 0.25,
        size: 5,
      }) +
      disc(830, 930, 320, '#c9b58c', 24) +
      disc(860, 928, 200, glow, 12),
    // a basket set down on its own
    disc(300, 966, 150, ink, 14, 'opacity="0.35"') +
      path('M180 860 h240 l-34 106 h-172z', straw) +
      repeat(4, (r) =>
        repeat(8, (c) =>
          rect(190 + r * 8 + c * (28 - r * 2), 868 + r * 24, 20, 14, (r + c) % 2 ? '#a97f52' : sand),
        ),
      ) +
      path('M196 860 q104 -170 208 0', 'none', `stroke="#a97f52" stroke-width="14"`) +
      repeat(5, (i) =>
        group(
          path('M0 0 q-26 -60 0 -130 q28 70 0 130z', i % 2 ? kapok : leaf),
          `transform="translate(${240 + i * 30} 862) rotate(${-30 + i * 15})"`,
        ),
      ),
  )
}

export function noticeBoard(): string {
  const defs =
    down('wall', [
      [0, '#33594a'],
      [1, '#22402f'],
    ]) +
    halo('pool', [
      [0, glow, 0.85],
      [1, glow, 0],
    ]) +
    down('cork', [
      [0, '#c99d67'],
      [1, '#b18350'],
    ])
  const sheetOf = (
    x: number,
    y: number,
    width: number,
    height: number,
    turn: number,
    colour: string,
    pin: string,
    lines: number,
    torn = false,
  ): string =>
    group(
      rect(8, 12, width, height, ink, 'opacity="0.25"') +
        rect(0, 0, width, height, colour) +
        repeat(lines, (i) =>
          rect(
            width * 0.12,
            height * 0.2 + i * 30,
            width * (i % 3 === 2 ? 0.44 : 0.72),
            9,
            umber,
            'rx="4" opacity="0.28"',
          ),
        ) +
        (torn
          ? repeat(6, (i) =>
              i === 2 || i === 4
                ? rect(i * (width / 6), height - 78, width / 6, 80, '#bd9059')
                : line(
                    [
                      [i * (width / 6), height - 78],
                      [i * (width / 6), height],
                    ],
                    umber,
                    3,
                    'opacity="0.5"',
                  ),
            )
          : '') +
        disc(width / 2, 18, 14, pin) +
        disc(width / 2 - 4, 13, 5, paper, 4, 'opacity="0.7"'),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    )
  return sheet(
    { ground: 'url(#wall)', defs, seed: 137 },
    repeat(9, (i) => rect(i * 190 - 10, 0, 4, 1000, ink, 'opacity="0.25"')) +
      dashes({
        seed: 2,
        x: 0,
        y: 0,
        width: 1600,
        height: 1000,
        count: 90,
        colour: sage,
        opacity: 0.13,
        size: 4,
      }),
    rect(150, 150, 1300, 760, ink, 'opacity="0.35" transform="translate(14 20)"') +
      rect(150, 150, 1300, 760, '#6b4a33') +
      rect(150, 150, 1300, 14, '#8a6244') +
      rect(190, 190, 1220, 680, 'url(#cork)') +
      grain({
        seed: 7,
        x: 190,
        y: 190,
        width: 1220,
        height: 680,
        count: 460,
        colour: '#7a5330',
        opacity: 0.5,
        size: 4.5,
      }) +
      grain({
        seed: 8,
        x: 190,
        y: 190,
        width: 1220,
        height: 680,
        count: 260,
        colour: '#e6c28d',
        opacity: 0.6,
        size: 4,
      }),
    sheetOf(260, 260, 270, 340, -5, cream, clay, 7) +
      sheetOf(600, 240, 380, 500, 2, '#fdf0c0', brick, 9, true) +
      sheetOf(1070, 270, 250, 210, 6, petal, kapok, 4) +
      sheetOf(330, 640, 220, 180, 4, mist, clay, 3) +
      sheetOf(1040, 540, 290, 270, -3, paper, kapok, 6),
    // a lamp over the board; a magnifying glass hung on a nail
    disc(790, 460, 720, 'url(#pool)', 460, 'opacity="0.55"') +
      line(
        [
          [800, -10],
          [800, 46],
        ],
        ink,
        9,
      ) +
      path('M690 120 q16 -80 110 -80 q94 0 110 80z', clay) +
      disc(800, 120, 110, brick, 14) +
      disc(800, 128, 40, '#fff3cf', 20),
    disc(842, 560, 132, '#fff8e2', 132, 'opacity="0.35"') +
      `<circle cx="842" cy="560" r="132" fill="none" stroke="${umber}" stroke-width="26"/><circle cx="842" cy="560" r="140" fill="none" stroke="${straw}" stroke-width="7"/>` +
      path(
        'M772 482 q40 -44 96 -36',
        'none',
        `stroke="${paper}" stroke-width="12" stroke-linecap="round" opacity="0.8"`,
      ) +
      line(
        [
          [938, 654],
          [1010, 730],
          [1090, 812],
        ],
        umber,
        42,
      ) +
      line(
        [
          [950, 660],
          [1014, 726],
          [1086, 800],
        ],
        '#8a6244',
        12,
      ),
  )
}

export function twoChairs(): string {
  const defs =
    down('sky', [
      [0, '#d5dfd0'],
      [1, '#f4e1b6'],
    ]) +
    halo('sun', [
      [0, glow, 0.85],
      [1, glow, 0],
    ]) +
    down('ground', [
      [0, '#c9b184'],
      [1, '#9b7e57'],
    ])
  const chair = (x: number, flip: number, colour: string, shade: string): string =>
    group(
      disc(20, 0, 180, ink, 18, 'opacity="0.3"') +
        line(
          [
            [-110, -420],
            [-100, -220],
            [-120, -4],
          ],
          shade,
          22,
        ) +
        line(
          [
            [-60, -400],
            [-50, -220],
            [-60, -30],
          ],
          colour,
          22,
        ) +
        line(
          [
            [130, -200],
            [136, -100],
            [144, -6],
          ],
          shade,
          22,
        ) +
        line(
          [
            [70, -190],
            [72, -100],
            [70, 10],
          ],
          colour,
          22,
        ) +
        path('M-112 -214 L78 -236 L160 -196 L-40 -168z', colour) +
        path('M-40 -168 L160 -196 V-176 L-40 -146z', shade) +
        repeat(6, (i) =>
          line(
            [
              [-84 + i * 32, -212 - i * 3],
              [-14 + i * 30, -174 - i * 4],
            ],
            shade,
            5,
            'opacity="0.6"',
          ),
        ) +
        repeat(4, (i) =>
          line(
            [
              [-112 + i * 2, -400 + i * 46],
              [-56 + i * 2, -386 + i * 46],
            ],
            colour,
            16,
          ),
        ),
      `transform="translate(${x} 860) scale(${flip} 1)"`,
    )
  return sheet(
    { ground: 'url(#sky)', defs, seed: 139 },
    disc(1180, 250, 620, 'url(#sun)'),
    repeat(8, (i) => disc(80 + i * 220, 640, 150, i % 2 ? '#a9bb9d' : '#98ad90', 84)) +
      rect(0, 660, 1600, 340, 'url(#ground)') +
      dashes({
        seed: 5,
        x: 0,
        y: 690,
        width: 1600,
        height: 290,
        count: 80,
        colour: umber,
        opacity: 0.18,
        size: 4,
      }),
    // the tree that shades them
    path('M700 760 q40 -260 -20 -560 l150 -40 q-20 320 40 600 q-90 30 -170 0z', '#6a4d38') +
      path('M790 760 q20 -280 0 -580 l30 -10 q-20 320 50 590z', '#4c382a', 'opacity="0.6"') +
      line(
        [
          [760, 330],
          [600, 230],
          [430, 190],
        ],
        '#6a4d38',
        34,
      ) +
      line(
        [
          [800, 280],
          [980, 190],
          [1160, 180],
        ],
        '#6a4d38',
        30,
      ),
    repeat(26, (i) =>
      disc(
        160 + ((i * 211) % 1300),
        20 + ((i * 83) % 190),
        130 + (i % 4) * 16,
        [kapok, leaf, '#3d7157', pine][i % 4] as string,
        84,
      ),
    ),
    grain({
      seed: 6,
      x: 80,
      y: 0,
      width: 1440,
      height: 270,
      count: 240,
      colour: sage,
      opacity: 0.55,
      size: 13,
    }) +
      grain({
        seed: 16,
        x: 80,
        y: 0,
        width: 1440,
        height: 270,
        count: 60,
        colour: lamplight,
        opacity: 0.6,
        size: 8,
      }),
    disc(800, 850, 640, umber, 66, 'opacity="0.25"') +
      grain({
        seed: 9,
        x: 220,
        y: 800,
        width: 1160,
        height: 100,
        count: 40,
        colour: glow,
        opacity: 0.7,
        size: 17,
      }),
    chair(470, 1, '#b5583a', brick) + chair(1140, -1, '#3d7157', pine),
    // a low table with two cups and a pot
    disc(800, 888, 180, ink, 16, 'opacity="0.3"') +
      line(
        [
          [700, 730],
          [680, 880],
        ],
        umber,
        18,
      ) +
      line(
        [
          [900, 730],
          [920, 880],
        ],
        umber,
        18,
      ) +
      disc(800, 734, 170, '#6b4a33', 38) +
      disc(800, 722, 170, '#a97f52', 38) +
      path('M736 716 q-30 -90 64 -96 q96 6 64 96 q-64 22 -128 0z', cream) +
      path('M820 622 q70 16 44 94 q-18 8 -44 10 q26 -50 0 -104z', sand) +
      disc(800, 620, 40, sand, 8) +
      disc(800, 606, 12, clay) +
      path('M866 660 q40 -4 58 -40 l10 12 q-14 50 -66 54z', cream) +
      path('M734 650 q-44 -10 -44 24 q4 26 46 22', 'none', `stroke="${sand}" stroke-width="12"`) +
      repeat(
        2,
        (i) =>
          path(`M${664 + i * 240} 700 h60 q-2 40 -30 40 q-28 0 -30 -40z`, i ? sage : blush) +
          disc(694 + i * 240, 700, 30, umber, 7),
      ) +
      path(
        'M780 590 q22 -30 0 -58 M812 590 q22 -30 0 -58',
        'none',
        `stroke="${paper}" stroke-width="7" stroke-linecap="round" opacity="0.8"`,
      ),
  )
}
