import {
  across,
  blush,
  brick,
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
  rain,
  rect,
  repeat,
  sage,
  sand,
  sheet,
  slate,
  straw,
  umber,
} from './kit.ts'

const square = { width: 1200, height: 1200 }
const ledge = (colour: string, edge: string, seed: number): string =>
  rect(0, 930, 1200, 270, colour) +
  rect(0, 930, 1200, 12, edge) +
  dashes({ seed, x: 0, y: 950, width: 1200, height: 230, count: 40, colour: ink, opacity: 0.18, size: 4 })

export function portraitKettle(): string {
  const defs =
    halo('pool', [
      [0, '#fff3cf'],
      [0.5, glow, 0.8],
      [1, glow, 0],
    ]) +
    across('body', [
      [0, '#3b6f56'],
      [0.4, '#5a9273'],
      [1, '#1f4233'],
    ])
  return sheet(
    { ...square, ground: '#e3cfa3', defs, seed: 211 },
    disc(600, 520, 640, 'url(#pool)') + repeat(7, (i) => rect(i * 190, 0, 6, 930, straw, 'opacity="0.4"')),
    ledge('#7b573c', '#a97f52', 4),
    disc(600, 968, 340, ink, 34, 'opacity="0.35"') +
      path(
        'M400 470 q0 -210 200 -210 q200 0 200 210',
        'none',
        `stroke="${umber}" stroke-width="34" stroke-linecap="round"`,
      ) +
      rect(510, 236, 180, 46, clay, 'rx="22"') +
      path('M820 660 q130 -30 170 -180 l46 26 q-20 200 -200 280z', leaf) +
      path(
        'M320 960 q-110 -200 40 -400 q60 -76 240 -80 q180 4 240 80 q150 200 40 400 q-280 40 -560 0z',
        'url(#body)',
      ) +
      path(
        'M356 900 q-60 -160 40 -300',
        'none',
        `stroke="${mist}" stroke-width="20" stroke-linecap="round" opacity="0.6"`,
      ) +
      disc(600, 496, 150, pine, 36) +
      path('M462 490 q20 -70 138 -72 q118 2 138 72 q-138 40 -276 0z', leaf) +
      disc(600, 410, 34, clay) +
      disc(590, 400, 11, petal) +
      line(
        [
          [322, 780],
          [600, 820],
          [880, 780],
        ],
        lamplight,
        12,
      ) +
      repeat(9, (i) => disc(370 + i * 57, 730 + Math.sin((i / 8) * Math.PI) * 26, 10, lamplight)),
    repeat(2, (i) =>
      path(
        `M${1000 + i * 50} 430 q40 -70 0 -130 q-40 -60 6 -130`,
        'none',
        `stroke="${paper}" stroke-width="14" stroke-linecap="round" opacity="0.85"`,
      ),
    ),
    disc(240, 1060, 110, ink, 16, 'opacity="0.3"') +
      path('M140 930 h200 q-6 120 -100 124 q-94 -4 -100 -124z', blush) +
      disc(240, 930, 100, umber, 24) +
      disc(240, 934, 84, '#8f5539', 18),
  )
}

export function portraitSpool(): string {
  const defs =
    halo('pool', [
      [0, glow, 0.7],
      [1, glow, 0],
    ]) +
    across('thread', [
      [0, '#c66a49'],
      [0.45, '#d58360'],
      [1, '#8d3f2a'],
    ])
  return sheet(
    { ...square, ground: '#2d5a45', defs, seed: 223 },
    disc(480, 420, 700, 'url(#pool)') +
      grain({
        seed: 4,
        x: 0,
        y: 0,
        width: 1200,
        height: 930,
        count: 160,
        colour: mist,
        opacity: 0.2,
        size: 5,
      }),
    ledge('#6b4a33', '#8a6244', 6),
    disc(560, 1010, 300, ink, 34, 'opacity="0.4"') +
      disc(560, 970, 250, '#a8845a', 56) +
      rect(310, 920, 500, 50, '#c19a6b') +
      disc(560, 920, 250, sand, 56) +
      path('M390 900 V340 q170 60 340 0 V900 q-170 60 -340 0z', 'url(#thread)') +
      repeat(
        24,
        (i) =>
          `<path d="M390 ${362 + i * 23}q170 60 340 0" fill="none" stroke="${brick}" stroke-width="5" opacity="0.5"/>`,
      ) +
      disc(560, 330, 250, '#a8845a', 56) +
      rect(310, 280, 500, 50, '#c19a6b') +
      disc(560, 280, 250, '#e2cda6', 56) +
      disc(560, 280, 60, umber, 15),
    line(
      [
        [730, 560],
        [860, 640],
        [880, 800],
        [780, 960],
        [850, 1100],
        [950, 1110],
        [1006, 1044],
      ],
      clay,
      11,
    ) +
      group(
        path('M0 -8 q-8 8 0 16 L400 5 L440 0 L400 -5z', '#efe9da') + disc(32, 0, 22, '#6b4a33', 3.5),
        'transform="translate(996 1074) rotate(-70)"',
      ),
  )
}

export function portraitCamera(): string {
  const defs =
    halo('pool', [
      [0, paper, 0.9],
      [1, paper, 0],
    ]) +
    halo('lens', [
      [0, '#6f9a8e'],
      [0.4, '#2f5d5a'],
      [1, '#0f1f1e'],
    ]) +
    down('skin', [
      [0, '#5a4030'],
      [1, '#3a281c'],
    ])
  return sheet(
    { ...square, ground: '#d98d6a', defs, seed: 227 },
    disc(600, 480, 680, 'url(#pool)', 600, 'opacity="0.6"'),
    ledge('#8d3f2a', '#b5583a', 8),
    path(
      'M190 470 q-150 60 -120 300 q20 200 -90 330',
      'none',
      `stroke="${kapok}" stroke-width="40" stroke-linecap="round"`,
    ) +
      path(
        'M190 470 q-150 60 -120 300 q20 200 -90 330',
        'none',
        `stroke="${lamplight}" stroke-width="8" stroke-dasharray="16 18"`,
      ),
    disc(600, 972, 440, ink, 30, 'opacity="0.35"') +
      rect(190, 420, 820, 540, 'url(#skin)', 'rx="46"') +
      rect(190, 420, 820, 120, '#c9c6b6', 'rx="46"') +
      rect(190, 490, 820, 54, '#c9c6b6') +
      rect(190, 536, 820, 10, ink, 'opacity="0.4"') +
      rect(190, 870, 820, 90, '#b3af9f', 'rx="40"') +
      rect(190, 866, 820, 46, '#b3af9f') +
      rect(450, 340, 300, 100, '#dedac9', 'rx="26"') +
      rect(500, 372, 200, 54, ink, 'rx="12"') +
      rect(510, 380, 90, 20, rain, 'rx="8" opacity="0.7"') +
      rect(270, 376, 110, 54, '#8f8b7c', 'rx="12"') +
      repeat(6, (i) => rect(282 + i * 16, 376, 6, 54, ink, 'opacity="0.35"')) +
      rect(850, 386, 90, 44, clay, 'rx="16"') +
      disc(300, 480, 28, lamplight) +
      grain({
        seed: 6,
        x: 200,
        y: 556,
        width: 800,
        height: 300,
        count: 260,
        colour: '#7a5c48',
        opacity: 0.5,
        size: 6,
      }),
    disc(600, 710, 236, '#8f8b7c') +
      disc(600, 710, 216, ink) +
      repeat(48, (i) => {
        const t = (i / 48) * 6.283
        return line(
          [
            [600 + Math.cos(t) * 218, 710 + Math.sin(t) * 218],
            [600 + Math.cos(t) * 234, 710 + Math.sin(t) * 234],
          ],
          ink,
          5,
        )
      }) +
      disc(600, 710, 176, slate) +
      disc(600, 710, 150, 'url(#lens)') +
      disc(600, 710, 66, '#0f1f1e') +
      disc(548, 650, 40, paper, 28, 'opacity="0.75" transform="rotate(-30 548 650)"') +
      disc(652, 772, 22, glow, 15, 'opacity="0.8"'),
    // a cap on the ledge: the camera is resting
    disc(930, 1080, 130, ink, 20, 'opacity="0.35"') +
      disc(930, 1052, 120, ink, 46) +
      disc(930, 1040, 120, '#4a3a2e', 44) +
      disc(930, 1038, 84, '#3a2c22', 28),
  )
}

export function portraitBicycle(): string {
  const defs =
    halo('pool', [
      [0, glow, 0.95],
      [1, glow, 0],
    ]) +
    down('sky', [
      [0, '#cbd8cb'],
      [1, '#f3e2b6'],
    ])
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="800" r="216" fill="none" stroke="${ink}" stroke-width="30"/><circle cx="${x}" cy="800" r="196" fill="none" stroke="#a9b0a3" stroke-width="9"/>` +
    repeat(16, (i) => {
      const t = (i / 16) * 6.283
      return line(
        [
          [x + Math.cos(t) * 20, 800 + Math.sin(t) * 20],
          [x + Math.cos(t + 0.14) * 192, 800 + Math.sin(t + 0.14) * 192],
        ],
        '#8b9186',
        4,
      )
    }) +
    disc(x, 800, 26, slate) +
    disc(x, 800, 11, lamplight)
  return sheet(
    { ...square, ground: 'url(#sky)', defs, seed: 229 },
    disc(860, 330, 460, 'url(#pool)') +
      disc(860, 330, 84, lamplight) +
      repeat(6, (i) => disc(60 + i * 230, 790, 160, i % 2 ? '#a9bb9d' : '#98ad90', 120)),
    rect(0, 860, 1200, 340, '#c9ac79') +
      dashes({
        seed: 3,
        x: 0,
        y: 880,
        width: 1200,
        height: 300,
        count: 60,
        colour: umber,
        opacity: 0.22,
        size: 5,
      }) +
      disc(600, 1024, 520, umber, 26, 'opacity="0.35"'),
    wheel(320) + wheel(890),
    path(
      'M96 780 a226 226 0 0 1 330 -160',
      'none',
      `stroke="${kapok}" stroke-width="26" stroke-linecap="round"`,
    ) +
      path(
        'M690 700 a226 226 0 0 1 300 -104',
        'none',
        `stroke="${kapok}" stroke-width="26" stroke-linecap="round"`,
      ),
    line(
      [
        [320, 800],
        [560, 800],
      ],
      pine,
      24,
    ) +
      line(
        [
          [320, 800],
          [476, 500],
        ],
        kapok,
        26,
      ) +
      line(
        [
          [560, 800],
          [460, 430],
        ],
        kapok,
        34,
      ) +
      line(
        [
          [484, 520],
          [800, 500],
        ],
        kapok,
        34,
      ) +
      line(
        [
          [560, 800],
          [806, 520],
        ],
        kapok,
        34,
      ) +
      line(
        [
          [780, 380],
          [890, 800],
        ],
        pine,
        32,
      ) +
      line(
        [
          [490, 514],
          [790, 496],
        ],
        sage,
        7,
        'opacity="0.8"',
      ),
    path('M370 424 q-10 -44 50 -44 h130 q50 8 20 34 q-60 8 -90 36 q-70 12 -110 -26z', '#6b3f26') +
      line(
        [
          [780, 380],
          [770, 330],
          [840, 300],
          [900, 320],
        ],
        '#8b9186',
        22,
      ) +
      line(
        [
          [880, 312],
          [926, 332],
        ],
        clay,
        34,
      ) +
      disc(830, 420, 44, '#c9c6b6') +
      disc(844, 420, 32, lamplight) +
      disc(560, 800, 74, '#8b9186') +
      disc(560, 800, 50, cream) +
      disc(560, 800, 22, slate) +
      line(
        [
          [560, 800],
          [600, 900],
        ],
        slate,
        20,
      ) +
      rect(560, 894, 96, 24, ink, 'rx="8"'),
    // the rack: a box of letters tied with string
    rect(120, 560, 300, 18, ink) +
      line(
        [
          [160, 578],
          [300, 790],
        ],
        ink,
        11,
      ) +
      rect(140, 404, 240, 158, straw, 'rx="8"') +
      rect(140, 404, 240, 40, sand, 'rx="8"') +
      rect(248, 404, 16, 158, brick) +
      rect(140, 476, 240, 14, brick) +
      repeat(3, (i) =>
        rect(
          170 + i * 62,
          368,
          50,
          40,
          [paper, petal, mist][i] as string,
          `transform="rotate(${-6 + i * 6} ${190 + i * 62} 390)"`,
        ),
      ) +
      path(
        'M256 404 q-40 -44 -50 -10 q10 20 50 10 q40 -44 52 -10 q-12 20 -52 10',
        'none',
        `stroke="${brick}" stroke-width="9"`,
      ),
  )
}
