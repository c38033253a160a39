import {
  across,
  blob,
  blush,
  brick,
  chance,
  clay,
  clip,
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
  petal,
  pine,
  rect,
  repeat,
  sage,
  sand,
  shape,
  sheet,
  slate,
  straw,
  through,
  umber,
  within,
} from './kit.ts'

const plank = (y: number, height: number, colour: string, seed: number): string =>
  rect(0, y, 1600, height, colour) +
  dashes({
    seed,
    x: 0,
    y: y + 8,
    width: 1600,
    height: height - 16,
    count: 60,
    colour: ink,
    opacity: 0.14,
    size: 3,
  })

export function sewingMachine(): string {
  const defs =
    down('sky', [
      [0, '#d8dfd0'],
      [0.7, glow],
      [1, petal],
    ]) +
    down('wall', [
      [0, '#e9dcc2'],
      [1, '#d9c39b'],
    ]) +
    across('body', [
      [0, '#2b3a34'],
      [1, pine],
    ]) +
    halo('light', [
      [0, glow, 0.9],
      [1, glow, 0],
    ]) +
    clip('pane', rect(330, 70, 940, 610, '#000'))
  const roofs = [
    shape(
      [
        [330, 520],
        [470, 430],
        [640, 520],
      ],
      clay,
    ) + rect(350, 520, 270, 200, blush),
    shape(
      [
        [610, 560],
        [760, 455],
        [930, 560],
      ],
      brick,
    ) + rect(640, 560, 270, 200, '#c98a68'),
    shape(
      [
        [900, 505],
        [1090, 395],
        [1270, 505],
      ],
      kapok,
    ) + rect(920, 505, 350, 220, sage),
  ].join('')
  const stripes = repeat(14, (i) =>
    line(
      [
        [930 + i * 26, 500],
        [960 + i * 20, 430],
      ],
      pine,
      3,
      'opacity="0.25"',
    ),
  )
  const machine =
    path('M560 770 q-8 -38 30 -44 h600 q36 4 34 44 z', pine) +
    path(
      'M1010 730 V500 q0 -54 -60 -56 H690 q-70 0 -74 66 v56 q0 12 12 12 h60 q12 0 14 -12 l6 -36 q4 -16 22 -16 h150 q38 0 38 40 V730 z',
      'url(#body)',
    ) +
    path('M1010 730 V500 q0 -54 -60 -56 h70 q62 0 62 62 v224 z', '#22312b') +
    rect(640, 578, 26, 60, '#b9b29f', 'rx="6"') +
    rect(650, 630, 6, 70, '#8f8a7b') +
    path('M630 700 h50 l10 14 h-72 z', '#b9b29f') +
    disc(1122, 545, 30, straw, 82) +
    disc(1112, 545, 26, sand, 74) +
    disc(1112, 545, 9, umber, 24) +
    rect(1070, 535, 44, 20, '#8f8a7b') +
    disc(720, 490, 21, lamplight) +
    disc(720, 490, 9, clay) +
    line(
      [
        [790, 470],
        [870, 462],
        [950, 476],
      ],
      lamplight,
      5,
      'opacity="0.85"',
    ) +
    line(
      [
        [800, 486],
        [870, 480],
        [930, 490],
      ],
      lamplight,
      3,
      'opacity="0.6"',
    ) +
    rect(838, 402, 12, 44, '#8f8a7b') +
    rect(820, 352, 48, 60, clay, 'rx="5"') +
    repeat(6, (i) => rect(820, 358 + i * 9, 48, 3, brick)) +
    rect(812, 344, 64, 12, sand, 'rx="5"') +
    rect(812, 406, 64, 10, sand, 'rx="5"') +
    line(
      [
        [822, 370],
        [760, 400],
        [712, 440],
        [664, 500],
        [653, 640],
      ],
      clay,
      3,
    )
  const cloth =
    blob(
      [
        [250, 770],
        [380, 724],
        [560, 716],
        [700, 712],
        [760, 730],
        [700, 764],
        [560, 800],
        [470, 880],
        [420, 1010],
        [180, 1010],
        [200, 880],
      ],
      clay,
    ) +
    blob(
      [
        [250, 790],
        [330, 760],
        [420, 750],
        [370, 860],
        [330, 1010],
        [200, 1010],
        [220, 880],
      ],
      brick,
      'opacity="0.55"',
    ) +
    repeat(9, (i) =>
      line(
        [
          [300 + i * 46, 758 - i * 4],
          [270 + i * 40, 820],
          [250 + i * 30, 900],
        ],
        petal,
        3,
        'opacity="0.35" stroke-dasharray="2 16"',
      ),
    ) +
    line(
      [
        [520, 738],
        [600, 728],
        [700, 724],
      ],
      paper,
      4,
      'stroke-dasharray="12 10"',
    )
  return sheet(
    { ground: 'url(#wall)', defs, seed: 11 },
    grain({
      seed: 4,
      x: 0,
      y: 0,
      width: 1600,
      height: 760,
      count: 260,
      colour: umber,
      opacity: 0.12,
      size: 4,
    }),
    rect(300, 40, 1000, 670, umber) + rect(330, 70, 940, 610, 'url(#sky)'),
    within(
      'pane',
      disc(980, 330, 330, 'url(#light)') +
        disc(980, 330, 62, lamplight) +
        roofs +
        stripes +
        rect(330, 590, 940, 100, leaf, 'opacity="0.9"') +
        repeat(16, (i) => disc(350 + i * 62, 600 - (i % 3) * 16, 58, i % 2 ? kapok : leaf, 44)),
    ),
    rect(790, 70, 20, 610, umber) + rect(330, 300, 940, 16, umber),
    rect(270, 690, 1060, 34, '#5c402d') + rect(270, 690, 1060, 8, '#7a583e'),
    // curtains
    path('M270 30 h170 q-10 240 -110 470 q-40 100 -80 170 z', cream) +
      path('M330 30 h60 q0 240 -90 440 q20 -220 30 -440z', sand, 'opacity="0.6"') +
      path('M1330 30 h-170 q10 240 110 470 q40 100 80 170 z', cream) +
      path('M1270 30 h-60 q0 240 90 440 q-20 -220 -30 -440z', sand, 'opacity="0.6"'),
    plank(760, 240, '#6b4a33', 21) + rect(0, 760, 1600, 10, '#8a6244'),
    disc(860, 784, 420, ink, 18, 'opacity="0.3"'),
    cloth,
    machine,
    // pincushion and scissors
    disc(1370, 806, 92, ink, 16, 'opacity="0.3"') +
      disc(1370, 770, 78, kapok, 44) +
      disc(1350, 758, 50, leaf, 24, 'opacity="0.7"') +
      repeat(
        6,
        (i) =>
          line(
            [
              [1326 + i * 18, 752 - (i % 2) * 10],
              [1318 + i * 21, 700 - (i % 3) * 12],
            ],
            cream,
            3,
          ) + disc(1318 + i * 21, 698 - (i % 3) * 12, 7, i % 2 ? lamplight : blush),
      ),
    group(
      shape(
        [
          [1010, 874],
          [1230, 838],
          [1236, 848],
          [1016, 888],
        ],
        '#b9b29f',
      ) +
        shape(
          [
            [1010, 888],
            [1232, 894],
            [1232, 906],
            [1008, 902],
          ],
          '#9c9686',
        ) +
        `<ellipse cx="966" cy="862" rx="44" ry="24" fill="none" stroke="${clay}" stroke-width="14"/><ellipse cx="962" cy="914" rx="44" ry="22" fill="none" stroke="${clay}" stroke-width="14"/>` +
        disc(1030, 884, 8, ink),
      '',
    ),
  )
}

const spool = (x: number, y: number, scale: number, thread: string, shade: string): string =>
  group(
    disc(0, 196, 96, ink, 16, 'opacity="0.28"') +
      disc(0, 182, 84, '#a8845a', 20) +
      rect(-84, 164, 168, 18, '#c19a6b') +
      disc(0, 164, 84, sand, 20) +
      path('M-62 164 V-150 q62 22 124 0 V164 q-62 22 -124 0z', thread) +
      path('M18 174 V-139 q24 -2 44 -11 V164 q-20 8 -44 10z', shade, 'opacity="0.5"') +
      repeat(
        20,
        (i) =>
          `<path d="M-62 ${-140 + i * 15.4}q62 22 124 0" fill="none" stroke="${shade}" stroke-width="2.4" opacity="0.55"/>`,
      ) +
      path('M-50 150 V-138 q8 4 16 6 V160z', paper, 'opacity="0.16"') +
      disc(0, -150, 84, '#a8845a', 20) +
      rect(-84, -168, 168, 18, '#c19a6b') +
      disc(0, -168, 84, '#e2cda6', 20) +
      disc(0, -168, 20, umber, 6),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  )

export function threadSpools(): string {
  const defs =
    down('wall', [
      [0, '#24483a'],
      [1, '#356a51'],
    ]) +
    halo('pool', [
      [0, glow, 0.55],
      [1, glow, 0],
    ])
  const loose: Point[] = [
    [1010, 560],
    [1090, 720],
    [1000, 840],
    [800, 850],
    [640, 800],
    [520, 850],
    [420, 930],
    [180, 900],
    [-20, 950],
  ]
  return sheet(
    { ground: 'url(#wall)', defs, seed: 23 },
    disc(820, 300, 900, 'url(#pool)', 520),
    grain({
      seed: 7,
      x: 0,
      y: 0,
      width: 1600,
      height: 700,
      count: 240,
      colour: mist,
      opacity: 0.16,
      size: 4,
    }),
    rect(0, 330, 1600, 22, '#1a3529', 'opacity="0.7"') +
      rect(0, 300, 1600, 32, '#7a583e') +
      rect(0, 300, 1600, 7, '#9b7452'),
    group(
      spool(180, 205, 0.5, sage, kapok) +
        spool(320, 205, 0.5, sand, straw) +
        spool(470, 205, 0.5, slate, ink) +
        spool(1180, 205, 0.5, blush, clay) +
        spool(1330, 205, 0.5, cream, straw) +
        spool(1480, 205, 0.5, clay, brick),
      'opacity="0.92"',
    ),
    plank(730, 270, '#7b573c', 31) + rect(0, 730, 1600, 10, '#9c7350'),
    spool(330, 640, 0.92, lamplight, straw),
    spool(560, 660, 1.1, clay, brick),
    spool(800, 610, 0.86, paper, straw),
    spool(1010, 655, 1.12, leaf, pine),
    spool(1260, 650, 0.96, blush, clay),
    line(loose, '#1f4233', 7, 'opacity="0.35" transform="translate(4 10)"') + line(loose, leaf, 6),
    // a needle
    group(
      path('M0 0 L230 -7 L300 0 L230 7z', '#d9d4c6') +
        disc(26, 0, 14, '#7b573c', 3) +
        line(
          [
            [20, 0],
            [-40, 26],
            [-120, -14],
            [-190, 30],
          ],
          lamplight,
          5,
        ),
      'transform="translate(1180 900) rotate(-8)"',
    ),
  )
}

export function handAndNeedle(): string {
  const defs =
    down('cloth', [
      [0, '#e8d8b8'],
      [1, '#d5bb8c'],
    ]) +
    halo('pool', [
      [0, glow, 0.7],
      [1, glow, 0],
    ]) +
    across('hand', [
      [0, '#9a5b3c'],
      [1, '#7f472f'],
    ])
  const weave =
    repeat(40, (i) =>
      line(
        [
          [0, 20 + i * 26],
          [520, 30 + i * 25],
          [1060, 10 + i * 26],
          [1600, 24 + i * 26],
        ],
        umber,
        1.4,
        'opacity="0.14"',
      ),
    ) +
    repeat(62, (i) =>
      line(
        [
          [10 + i * 26, 0],
          [24 + i * 26, 500],
          [8 + i * 26, 1000],
        ],
        umber,
        1.4,
        'opacity="0.1"',
      ),
    )
  const flower = (x: number, y: number, size: number, colour: string): string =>
    group(
      repeat(7, (i) =>
        group(
          path('M0 0 q-26 -46 0 -84 q26 38 0 84z', colour) +
            repeat(3, (k) =>
              line(
                [
                  [-6 + k * 6, -18],
                  [-4 + k * 4, -66],
                ],
                paper,
                2,
                'opacity="0.4"',
              ),
            ),
          `transform="rotate(${(i * 360) / 7})"`,
        ),
      ) +
        disc(0, 0, 17, lamplight) +
        repeat(9, (i) => disc(12 * Math.cos((i * 6.283) / 9), 12 * Math.sin((i * 6.283) / 9), 2.4, brick)),
      `transform="translate(${x} ${y}) scale(${size})"`,
    )
  const stem: Point[] = [
    [120, 900],
    [280, 740],
    [330, 560],
    [470, 430],
    [640, 400],
    [770, 430],
  ]
  const leafAt = (x: number, y: number, turn: number, colour = kapok): string =>
    group(
      path('M0 0 q46 -54 120 -22 q-52 58 -120 22z', colour) +
        line(
          [
            [6, 0],
            [60, -12],
            [112, -20],
          ],
          mist,
          2.5,
          'opacity="0.7"',
        ),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    )
  return sheet(
    { ground: 'url(#cloth)', defs, seed: 37 },
    weave,
    disc(640, 380, 640, 'url(#pool)', 480),
    path('M-40 640 q300 120 560 300 q120 90 160 140 H-40z', straw, 'opacity="0.25"'),
    `<circle cx="560" cy="500" r="452" fill="none" stroke="#a97f52" stroke-width="34"/><circle cx="560" cy="500" r="462" fill="none" stroke="#cfa777" stroke-width="10"/><circle cx="560" cy="500" r="434" fill="none" stroke="${ink}" stroke-width="3" opacity="0.25"/>`,
    line(stem, kapok, 9) +
      line(stem, sage, 3, 'stroke-dasharray="16 12"') +
      leafAt(250, 770, -10) +
      leafAt(310, 640, -150, leaf) +
      leafAt(340, 560, 20) +
      leafAt(470, 430, -100, leaf) +
      leafAt(600, 402, 40),
    flower(300, 300, 1.1, clay) +
      flower(470, 690, 0.9, blush) +
      flower(640, 250, 0.8, clay) +
      line(
        [
          [300, 400],
          [320, 480],
          [332, 560],
        ],
        kapok,
        7,
      ) +
      line(
        [
          [640, 320],
          [620, 360],
          [600, 402],
        ],
        kapok,
        7,
      ) +
      line(
        [
          [440, 650],
          [400, 590],
          [333, 556],
        ],
        kapok,
        7,
      ),
    // thread to needle
    line(
      [
        [770, 430],
        [830, 360],
        [890, 310],
        [990, 320],
        [1060, 400],
        [1056, 456],
        [1016, 476],
      ],
      clay,
      5,
    ) +
      group(
        path('M0 0 L240 -7 L262 0 L240 7z', '#f6f1e4') +
          line(
            [
              [0, 0],
              [256, 0],
            ],
            slate,
            2.5,
            'opacity="0.7"',
          ),
        'transform="translate(790 606) rotate(-30)"',
      ),
    // the hand: forearm, palm, thumb and forefinger meeting on the needle
    path(
      'M1640 720 C1500 690 1420 640 1350 560 C1310 500 1250 452 1190 428 C1130 404 1060 398 1002 424 C976 430 976 466 1002 468 C1060 468 1110 478 1140 498 C1090 488 1030 482 984 486 C958 490 962 528 990 532 C1040 542 1090 548 1120 566 C1080 590 1062 622 1064 664 C1066 690 1094 694 1104 672 C1116 642 1140 626 1170 624 C1160 654 1162 690 1178 722 C1190 744 1216 738 1218 714 C1220 690 1228 668 1244 654 C1310 720 1430 860 1640 930z',
      'url(#hand)',
    ) +
      path(
        'M1640 760 C1500 740 1400 690 1330 610 C1290 566 1230 548 1180 560 C1240 570 1280 610 1310 650 C1400 760 1500 830 1640 870z',
        '#6b3a26',
        'opacity="0.4"',
      ) +
      line(
        [
          [1140, 494],
          [1180, 510],
          [1210, 534],
        ],
        '#5a2f1f',
        4,
        'opacity="0.6"',
      ) +
      line(
        [
          [1120, 566],
          [1160, 574],
          [1186, 590],
        ],
        '#5a2f1f',
        4,
        'opacity="0.6"',
      ) +
      line(
        [
          [1170, 624],
          [1200, 620],
          [1220, 626],
        ],
        '#5a2f1f',
        4,
        'opacity="0.6"',
      ) +
      disc(1006, 444, 13, petal, 9, 'opacity="0.8"') +
      disc(992, 508, 14, petal, 9, 'opacity="0.8"'),
    path('M1440 640 Q1530 660 1640 690 V960 Q1500 920 1388 806z', kapok) +
      repeat(8, (i) =>
        line(
          [
            [1446 + i * 24, 650 + i * 6],
            [1420 + i * 28, 740 + i * 6],
            [1400 + i * 30, 816 + i * 14],
          ],
          pine,
          5,
          'opacity="0.5"',
        ),
      ),
  )
}

export function foldedCloth(): string {
  const defs =
    down('wall', [
      [0, '#f1e6cf'],
      [1, '#e2cfa9'],
    ]) +
    halo('pool', [
      [0, glow, 0.8],
      [1, glow, 0],
    ])
  const colours: ReadonlyArray<readonly [string, string]> = [
    [kapok, pine],
    [sand, straw],
    [clay, brick],
    [sage, kapok],
    [cream, straw],
    [blush, clay],
    [slate, ink],
    [lamplight, straw],
  ]
  const tape: Point[] = [
    [700, 176],
    [900, 160],
    [1080, 190],
    [1140, 330],
    [1150, 560],
    [1190, 770],
    [1300, 850],
    [1420, 1010],
  ]
  const next = chance(8)
  const pile = colours
    .map(([colour, shade], index) => {
      const y = 792 - index * 76
      const left = 500 + next() * 34
      const width = 590 - next() * 40
      const right = left + width
      return (
        path(`M${left} ${y} q-34 -38 0 -76 H${right} q22 38 0 76z`, colour) +
        path(`M${left} ${y} q-34 -38 0 -76 h40 q-30 38 0 76z`, shade, 'opacity="0.45"') +
        line(
          [
            [left + 26, y - 38],
            [left + width / 2, y - 34],
            [right - 6, y - 38],
          ],
          shade,
          4,
          'opacity="0.7"',
        ) +
        (index % 3 === 0
          ? repeat(
              12,
              (i) =>
                disc(left + 60 + i * 44, y - 18, 6, paper, 6, 'opacity="0.55"') +
                disc(left + 82 + i * 44, y - 58, 6, paper, 6, 'opacity="0.55"'),
            )
          : index % 3 === 1
            ? repeat(2, (i) =>
                line(
                  [
                    [left + 40, y - 16 - i * 44],
                    [right - 14, y - 16 - i * 44],
                  ],
                  shade,
                  3,
                  'stroke-dasharray="4 12"',
                ),
              )
            : repeat(19, (i) =>
                line(
                  [
                    [left + 50 + i * 29, y - 8],
                    [left + 50 + i * 29, y - 30],
                  ],
                  paper,
                  4,
                  'opacity="0.35"',
                ),
              ))
      )
    })
    .join('')
  return sheet(
    { ground: 'url(#wall)', defs, seed: 41 },
    disc(1240, 300, 600, 'url(#pool)', 520),
    shape(
      [
        [1050, 0],
        [1600, 0],
        [1600, 620],
        [1280, 800],
        [900, 800],
      ],
      glow,
      'opacity="0.28"',
    ),
    grain({
      seed: 5,
      x: 0,
      y: 0,
      width: 1600,
      height: 790,
      count: 220,
      colour: umber,
      opacity: 0.1,
      size: 4,
    }),
    plank(790, 210, '#6b4a33', 9) + rect(0, 790, 1600, 10, '#8a6244'),
    disc(780, 800, 420, ink, 22, 'opacity="0.35"'),
    pile,
    // a measuring tape that falls off the edge
    line(tape, lamplight, 30) +
      path(through(tape), 'none', `stroke="${umber}" stroke-width="14" stroke-dasharray="2 26"`),
    blob(
      [
        [250, 790],
        [262, 690],
        [330, 650],
        [400, 690],
        [412, 790],
        [330, 812],
      ],
      clay,
    ) +
      path('M262 700 q68 34 138 0 l8 30 q-76 34 -152 0z', brick, 'opacity="0.6"') +
      disc(331, 652, 62, brick, 18),
    repeat(5, (i) =>
      line(
        [
          [296 + i * 18, 650],
          [282 + i * 25, 560 - (i % 2) * 40],
        ],
        umber,
        6,
      ),
    ) +
      disc(282, 556, 13, lamplight) +
      disc(332, 556, 13, kapok) +
      disc(382, 556, 13, sage),
  )
}

export function figureWithCoveredFace(): string {
  const defs =
    down('wall', [
      [0, '#dfe3d3'],
      [1, '#c6d0bd'],
    ]) +
    halo('pool', [
      [0, glow, 0.9],
      [1, glow, 0],
    ])
  return sheet(
    { ground: 'url(#wall)', defs, seed: 53 },
    disc(1220, 240, 520, 'url(#pool)'),
    rect(1060, 60, 380, 460, umber) +
      rect(1082, 82, 336, 416, '#e9e0c4') +
      repeat(6, (i) => rect(1082, 96 + i * 70, 336, 34, glow, 'opacity="0.7"')) +
      rect(1240, 82, 20, 416, umber),
    grain({
      seed: 2,
      x: 0,
      y: 0,
      width: 1600,
      height: 740,
      count: 220,
      colour: kapok,
      opacity: 0.16,
      size: 4,
    }),
    // shoulders and blouse
    path(
      'M640 430 q20 60 0 96 q-170 40 -226 170 q-30 90 -40 180 h820 q-14 -120 -60 -200 q-66 -110 -214 -150 q-20 -40 0 -96z',
      clay,
    ) +
      path('M640 520 q140 120 280 0 l40 24 q-180 160 -360 0z', brick) +
      repeat(10, (i) =>
        line(
          [
            [450 + i * 74, 640 + Math.abs(5 - i) * 8],
            [440 + i * 76, 760],
            [430 + i * 78, 880],
          ],
          petal,
          3,
          'opacity="0.3" stroke-dasharray="3 18"',
        ),
      ) +
      path('M640 430 h280 v80 q-140 84 -280 0z', '#8a5036'),
    // hair, then the box that covers
    path(
      'M560 430 q-34 -290 220 -306 q254 16 222 306 q10 90 -36 130 q-60 -40 -60 -120 h-250 q0 80 -60 120 q-46 -40 -36 -130z',
      ink,
    ) +
      rect(618, 208, 326, 292, kapok) +
      repeat(11, (i) =>
        line(
          [
            [632, 232 + i * 25],
            [930, 232 + i * 25],
          ],
          pine,
          2,
          'opacity="0.45"',
        ),
      ) +
      rect(618, 208, 326, 292, 'none', `stroke="${pine}" stroke-width="6"`),
    plank(800, 200, '#6b4a33', 15) + rect(0, 800, 1600, 10, '#8a6244'),
    // arms meeting at the work
    line(
      [
        [570, 842],
        [650, 836],
        [716, 818],
      ],
      '#8f5539',
      64,
    ) +
      line(
        [
          [660, 816],
          [710, 790],
          [744, 776],
        ],
        '#8f5539',
        30,
      ) +
      line(
        [
          [690, 838],
          [740, 826],
          [764, 812],
        ],
        '#8f5539',
        30,
      ) +
      line(
        [
          [994, 842],
          [914, 836],
          [848, 818],
        ],
        '#7f472f',
        64,
      ) +
      line(
        [
          [904, 816],
          [854, 790],
          [820, 776],
        ],
        '#7f472f',
        30,
      ) +
      line(
        [
          [874, 838],
          [824, 826],
          [800, 812],
        ],
        '#7f472f',
        30,
      ),
    line(
      [
        [446, 700],
        [366, 780],
        [380, 838],
        [560, 850],
      ],
      brick,
      118,
    ) +
      line(
        [
          [452, 690],
          [374, 770],
          [390, 826],
          [550, 838],
        ],
        clay,
        104,
      ) +
      line(
        [
          [1118, 700],
          [1198, 780],
          [1184, 838],
          [1004, 850],
        ],
        '#6d2f20',
        118,
      ) +
      line(
        [
          [1112, 690],
          [1190, 770],
          [1174, 826],
          [1014, 838],
        ],
        brick,
        104,
      ) +
      rect(588, 788, 22, 104, petal, 'rx="8"') +
      rect(954, 788, 22, 104, petal, 'rx="8"'),
    disc(782, 836, 120, ink, 18, 'opacity="0.3"') + spool(782, 770, 0.42, lamplight, straw),
    line(
      [
        [716, 806],
        [740, 770],
        [770, 760],
        [810, 776],
        [850, 800],
      ],
      lamplight,
      5,
    ),
    disc(270, 866, 110, ink, 14, 'opacity="0.3"') +
      path('M170 800 h200 l-22 66 h-156z', sand) +
      repeat(7, (i) =>
        line(
          [
            [180 + i * 30, 804],
            [196 + i * 24, 862],
          ],
          straw,
          4,
        ),
      ) +
      disc(230, 796, 40, kapok, 26) +
      disc(300, 792, 44, blush, 30) +
      disc(262, 778, 36, cream, 26),
  )
}
