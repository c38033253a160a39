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
  rain,
  rect,
  repeat,
  sage,
  sand,
  shape,
  sheet,
  slants,
  slate,
  straw,
  umber,
  within,
} from './kit.ts'

/** A roof of corrugated sheets, seen a little from above; `lean` shifts the ridge sideways. */
const tin = (
  x: number,
  y: number,
  width: number,
  height: number,
  lean: number,
  colour: string,
  shade: string,
): string => {
  const ribs = Math.round(width / 22)
  return (
    shape(
      [
        [x + lean, y],
        [x + width + lean * 0.4, y],
        [x + width, y + height],
        [x, y + height],
      ],
      colour,
    ) +
    repeat(ribs, (i) => {
      const top = x + lean + ((width - lean * 0.6) * (i + 0.5)) / ribs
      const foot = x + (width * (i + 0.5)) / ribs
      return `<path d="M${top.toFixed(1)} ${y}L${foot.toFixed(1)} ${y + height}" stroke="${shade}" stroke-width="${i % 4 ? 4 : 7}" opacity="0.45"/><path d="M${(top + 6).toFixed(1)} ${y}L${(foot + 7).toFixed(1)} ${y + height}" stroke="${paper}" stroke-width="2.5" opacity="0.28"/>`
    }) +
    shape(
      [
        [x + lean - 6, y - 6],
        [x + width + lean * 0.4 + 6, y - 6],
        [x + width + lean * 0.4 + 4, y + 8],
        [x + lean - 4, y + 8],
      ],
      shade,
    )
  )
}

const lit = (x: number, y: number, width: number, height: number): string =>
  rect(x - 8, y - 8, width + 16, height + 16, umber) +
  rect(x, y, width, height, lamplight) +
  rect(x, y, width, height * 0.45, glow, 'opacity="0.7"') +
  rect(x + width / 2 - 2.5, y, 5, height, umber) +
  rect(x, y + height / 2 - 2.5, width, 5, umber)

const unlit = (x: number, y: number, width: number, height: number): string =>
  rect(x - 8, y - 8, width + 16, height + 16, umber) +
  rect(x, y, width, height, slate) +
  rect(x + width / 2 - 2.5, y, 5, height, umber)

export function rooftopsAfterRain(): string {
  const defs =
    down('sky', [
      [0, '#8fa5a0'],
      [0.45, '#c9d2c2'],
      [0.8, '#f3dcae'],
      [1, '#eec39a'],
    ]) +
    halo('sun', [
      [0, '#fff3cf'],
      [0.35, glow, 0.8],
      [1, glow, 0],
    ])
  const next = chance(6)
  const far = repeat(18, (i) => {
    const x = -40 + i * 96
    const h = 60 + next() * 80
    return (
      rect(x, 480 - h, 108, h + 120, i % 3 ? '#9fb09f' : '#8da191') +
      shape(
        [
          [x - 8, 482 - h],
          [x + 54, 440 - h - next() * 20],
          [x + 116, 482 - h],
        ],
        i % 2 ? '#7f9687' : '#b08f78',
      )
    )
  })
  const cloud = (x: number, y: number, scale: number, opacity: number): string =>
    group(
      blob(
        [
          [0, 0],
          [60, -50],
          [150, -60],
          [230, -92],
          [330, -56],
          [430, -50],
          [490, 0],
          [360, 22],
          [160, 26],
        ],
        '#eef0e4',
      ),
      `transform="translate(${x} ${y}) scale(${scale})" opacity="${opacity}"`,
    )
  return sheet(
    { ground: 'url(#sky)', defs, seed: 61 },
    disc(1180, 380, 520, 'url(#sun)', 420),
    cloud(60, 180, 1.3, 0.6),
    cloud(760, 120, 1, 0.5),
    cloud(1150, 240, 0.8, 0.7),
    cloud(420, 300, 0.7, 0.5),
    slants({
      seed: 3,
      x: 60,
      y: 20,
      width: 560,
      height: 330,
      count: 40,
      colour: '#6f8884',
      opacity: 0.28,
      size: 3,
    }),
    far,
    repeat(9, (i) => disc(30 + i * 210, 540 + (i % 2) * 20, 110, i % 2 ? '#6d8b73' : '#5d7d68', 62)),
    rect(120, 560, 330, 240, '#d8b48d') +
      tin(80, 470, 400, 120, 60, '#a9634a', brick) +
      lit(300, 640, 70, 80) +
      unlit(180, 640, 60, 80),
    rect(560, 590, 420, 240, '#cbb48c') +
      tin(520, 490, 500, 130, 50, '#88a08f', kapok) +
      unlit(640, 660, 70, 90) +
      lit(830, 660, 70, 90),
    rect(1090, 560, 400, 280, '#dcbf96') +
      tin(1050, 440, 500, 150, -30, '#b5583a', brick) +
      unlit(1180, 640, 80, 90) +
      unlit(1340, 640, 80, 90),
    // tank, aerial, wires
    rect(720, 408, 8, 90, umber) +
      rect(800, 408, 8, 90, umber) +
      rect(706, 330, 116, 96, kapok, 'rx="10"') +
      rect(790, 330, 32, 96, pine, 'rx="10" opacity="0.6"') +
      disc(764, 330, 58, leaf, 12),
    line(
      [
        [1300, 440],
        [1300, 320],
      ],
      umber,
      6,
    ) +
      repeat(4, (i) =>
        line(
          [
            [1262 + i * 8, 334 + i * 20],
            [1338 - i * 8, 330 + i * 20],
          ],
          umber,
          4,
        ),
      ),
    line(
      [
        [-10, 360],
        [360, 430],
        [764, 380],
        [1300, 410],
        [1610, 330],
      ],
      ink,
      3,
      'opacity="0.55"',
    ) +
      repeat(5, (i) => path(`M${920 + i * 46} ${387 + i * 4} q4 -26 22 -26 l12 6 l-8 4 q-2 16 -16 18z`, ink)),
    tin(-80, 760, 780, 260, 120, '#77938c', '#4c6a63') +
      dashes({
        seed: 9,
        x: 0,
        y: 800,
        width: 620,
        height: 180,
        count: 26,
        colour: '#fff6dc',
        opacity: 0.5,
        size: 5,
      }),
    tin(640, 800, 1040, 240, 80, '#bb6a48', brick) +
      shape(
        [
          [930, 806],
          [1100, 806],
          [1084, 960],
          [902, 960],
        ],
        '#8c9d92',
      ) +
      repeat(7, (i) =>
        line(
          [
            [946 + i * 22, 810],
            [922 + i * 24, 956],
          ],
          '#5f756b',
          4,
          'opacity="0.6"',
        ),
      ) +
      repeat(4, (i) => disc(916 + i * 54, 946, 6, ink) + disc(944 + i * 50, 818, 5, ink)) +
      dashes({
        seed: 12,
        x: 700,
        y: 830,
        width: 900,
        height: 160,
        count: 36,
        colour: '#fff0cf',
        opacity: 0.45,
        size: 5,
      }),
    disc(1330, 880, 150, '#e9d9b4', 26, 'opacity="0.85"') + disc(1350, 878, 100, glow, 14),
  )
}

export function gutterAndBucket(): string {
  const defs =
    down('wall', [
      [0, '#b8c5b4'],
      [1, '#93a893'],
    ]) +
    across('pail', [
      [0, '#a9b3a8'],
      [0.35, '#d7dbcb'],
      [1, '#7d8b82'],
    ]) +
    halo('pool', [
      [0, glow, 0.8],
      [1, glow, 0],
    ])
  const drop = (x: number, y: number, size: number): string =>
    path(
      `M${x} ${y - size * 1.6} q${size} ${size * 1.4} ${size} ${size * 2} a${size} ${size} 0 0 1 ${-2 * size} 0 q0 ${-size * 0.6} ${size} ${-size * 2}z`,
      '#e8f0e6',
    )
  return sheet(
    { width: 1200, height: 1500, ground: 'url(#wall)', defs, seed: 71 },
    repeat(16, (r) =>
      repeat(9, (c) =>
        rect(
          -60 + c * 150 + (r % 2) * 75,
          250 + r * 66,
          142,
          58,
          (r + c) % 4 ? '#a3b4a0' : '#adbba7',
          'rx="4" opacity="0.55"',
        ),
      ),
    ),
    disc(900, 760, 520, 'url(#pool)'),
    rect(760, 560, 300, 380, umber) +
      rect(784, 584, 252, 332, lamplight) +
      rect(784, 584, 252, 150, glow) +
      rect(900, 584, 18, 332, umber) +
      rect(784, 730, 252, 16, umber) +
      rect(738, 936, 344, 28, '#6b4a33') +
      path('M860 936 q-14 -70 -70 -92 q60 -4 84 60 q10 -90 80 -110 q-30 50 -56 142z', kapok) +
      path('M830 940 h90 l-10 -50 h-70z', clay),
    tin(-60, 40, 1400, 190, 40, '#a65d43', brick),
    repeat(54, (i) => path(`M${i * 23 - 10} 230 q11.5 26 23 0z`, brick)),
    rect(-10, 254, 1030, 66, '#5d746b') +
      rect(-10, 254, 1030, 14, '#8ba297') +
      rect(-10, 306, 1030, 14, pine, 'opacity="0.5"') +
      repeat(5, (i) => rect(90 + i * 230, 244, 18, 86, umber, 'rx="4"')),
    path(
      'M330 318 h90 v120 q0 40 -30 60 l-20 16 q-30 20 -30 60 v150 h-80 v-160 q0 -60 44 -90 q26 -18 26 -46z',
      '#5d746b',
    ) +
      path(
        'M390 318 h30 v120 q0 40 -30 60 l-20 16 q-30 20 -30 60 v150 h-26 v-156 q0 -50 36 -74 q40 -28 40 -66z',
        pine,
        'opacity="0.4"',
      ) +
      rect(248, 700, 104, 30, '#8ba297', 'rx="6"'),
    path('M272 728 q6 200 -2 400 h64 q-14 -200 0 -400z', '#dfeae0', 'opacity="0.9"') +
      path('M292 728 q4 200 0 400 h14 q-6 -200 4 -400z', paper),
    drop(700, 380, 12) +
      drop(760, 470, 9) +
      drop(960, 420, 11) +
      drop(500, 400, 10) +
      drop(520, 560, 8) +
      drop(1090, 460, 12) +
      drop(640, 620, 9),
    rect(0, 1290, 1200, 210, '#6e6a58') +
      repeat(7, (i) =>
        rect(-40 + i * 190, 1294 + (i % 2) * 6, 176, 90, i % 2 ? '#7d7763' : '#857f69', 'rx="12"'),
      ) +
      repeat(7, (i) => rect(-120 + i * 200, 1396, 186, 110, i % 2 ? '#7a745f' : '#6f6a57', 'rx="12"')),
    disc(300, 1350, 330, '#93a79e', 40, 'opacity="0.85"') +
      disc(330, 1352, 230, '#c7d3c4', 22, 'opacity="0.8"'),
    disc(306, 1340, 210, ink, 28, 'opacity="0.4"'),
    path('M112 1060 H496 L454 1336 q-150 34 -300 0z', 'url(#pail)') +
      repeat(
        3,
        (i) =>
          `<path d="M${122 + i * 12} ${1130 + i * 76} q${182 - i * 12} 36 ${364 - i * 24} 0" fill="none" stroke="#6c7a71" stroke-width="5" opacity="0.6"/>`,
      ) +
      disc(304, 1060, 194, '#6c7a71', 44) +
      disc(304, 1064, 180, '#a9c0b6', 36) +
      disc(304, 1068, 90, '#e8f0e6', 18) +
      disc(304, 1068, 44, paper, 9) +
      `<path d="M112 1064 q-80 130 40 190" fill="none" stroke="${umber}" stroke-width="11"/>` +
      drop(210, 1010, 10) +
      drop(400, 1000, 11) +
      drop(440, 1030, 7) +
      drop(250, 980, 7),
    disc(860, 1370, 170, ink, 20, 'opacity="0.35"') +
      path('M730 1120 q-60 120 30 246 q110 34 210 0 q90 -130 30 -246z', clay) +
      path('M930 1120 q70 120 -40 262 q50 0 80 -16 q90 -130 30 -246z', brick, 'opacity="0.7"') +
      disc(865, 1120, 140, brick, 30) +
      disc(865, 1124, 118, '#7fa095', 22) +
      disc(850, 1124, 60, lamplight, 8, 'opacity="0.8"') +
      line(
        [
          [720, 1210],
          [860, 1240],
          [1006, 1208],
        ],
        petal,
        5,
        'opacity="0.6"',
      ) +
      line(
        [
          [716, 1236],
          [860, 1266],
          [1010, 1232],
        ],
        petal,
        3,
        'opacity="0.6"',
      ),
  )
}

export function dropsOnTin(): string {
  const defs =
    down('tin', [
      [0, '#6a847d'],
      [0.55, '#93aaa0'],
      [1, '#c0cbb8'],
    ]) +
    halo('sun', [
      [0, glow, 0.95],
      [1, glow, 0],
    ])
  const next = chance(14)
  const bead = (x: number, y: number, size: number): string =>
    disc(x + size * 0.2, y + size * 0.4, size, pine, size * 1.05, 'opacity="0.35"') +
    disc(x, y, size, '#a9bfb6', size * 1.08) +
    disc(x + size * 0.14, y + size * 0.3, size * 0.7, '#dbe6da', size * 0.6) +
    disc(x - size * 0.34, y - size * 0.42, size * 0.26, paper, size * 0.18) +
    disc(x + size * 0.3, y + size * 0.55, size * 0.28, lamplight, size * 0.16, 'opacity="0.9"')
  return sheet(
    { ground: 'url(#tin)', defs, seed: 83 },
    repeat(15, (i) => {
      const x = -60 + i * 120
      return (
        path(
          `M${x} 0 C${x + 10} 340 ${x - 40} 660 ${x - 70} 1000 h62 C${x + 20} 660 ${x + 56} 340 ${x + 54} 0z`,
          '#45615a',
          'opacity="0.42"',
        ) +
        path(
          `M${x + 76} 0 C${x + 80} 340 ${x + 40} 660 ${x + 14} 1000 h20 C${x + 56} 660 ${x + 96} 340 ${x + 92} 0z`,
          '#eaf0e2',
          'opacity="0.4"',
        )
      )
    }),
    disc(1250, 120, 700, 'url(#sun)', 480),
    dashes({
      seed: 2,
      x: 0,
      y: 0,
      width: 1600,
      height: 1000,
      count: 50,
      colour: clay,
      opacity: 0.22,
      size: 5,
    }),
    blob(
      [
        [1010, 620],
        [1120, 540],
        [1300, 560],
        [1380, 650],
        [1350, 800],
        [1200, 860],
        [1060, 800],
      ],
      clay,
      'opacity="0.35"',
    ) +
      blob(
        [
          [1080, 640],
          [1180, 590],
          [1290, 640],
          [1290, 760],
          [1180, 800],
          [1090, 740],
        ],
        brick,
        'opacity="0.35"',
      ) +
      grain({
        seed: 5,
        x: 980,
        y: 540,
        width: 420,
        height: 330,
        count: 120,
        colour: brick,
        opacity: 0.6,
        size: 5,
      }),
    repeat(5, (i) =>
      group(
        disc(0, 6, 26, ink, 14, 'opacity="0.35"') +
          disc(0, 0, 24, '#6b7a73', 20) +
          disc(-4, -5, 14, '#b6c1b6', 9),
        `transform="translate(${118 + i * 360} ${210 + (i % 2) * 12})"`,
      ),
    ),
    repeat(74, () => bead(next() * 1600, next() * 1000, 8 + next() ** 3 * 44)),
    path(
      'M640 250 q-18 300 -50 520 q-16 60 20 74 q38 -10 26 -74 q-4 -240 22 -520z',
      '#d4e0d5',
      'opacity="0.7"',
    ) + bead(606, 826, 40),
    group(
      path('M0 0 q90 -110 260 -60 q-70 130 -260 60z', leaf) +
        path('M0 0 q110 -20 260 -60 q-70 130 -260 60z', kapok) +
        line(
          [
            [-50, 16],
            [20, -4],
            [140, -26],
            [250, -58],
          ],
          mist,
          4,
        ) +
        repeat(5, (i) =>
          line(
            [
              [50 + i * 38, -12 - i * 8],
              [70 + i * 40, 14 - i * 7],
            ],
            mist,
            2,
            'opacity="0.6"',
          ),
        ),
      'transform="translate(250 640) rotate(14) scale(1.3)"',
    ) +
      bead(400, 640, 24) +
      bead(470, 690, 13),
  )
}

export function roofPatch(): string {
  const defs =
    down('sky', [
      [0, '#cfdccf'],
      [1, '#f4e3bd'],
    ]) +
    halo('sun', [
      [0, glow, 0.9],
      [1, glow, 0],
    ])
  return sheet(
    { ground: 'url(#sky)', defs, seed: 97 },
    disc(330, 240, 420, 'url(#sun)') + disc(330, 240, 72, lamplight),
    repeat(10, (i) => disc(-20 + i * 190, 440 + (i % 3) * 24, 130, i % 2 ? '#7d9a80' : sage, 92)),
    tin(-120, 400, 1840, 520, 260, '#b0644a', brick),
    dashes({
      seed: 6,
      x: 60,
      y: 430,
      width: 1500,
      height: 460,
      count: 60,
      colour: umber,
      opacity: 0.25,
      size: 5,
    }),
    // three new sheets
    tin(420, 470, 300, 250, 60, '#c8d0c3', '#80928a') +
      tin(700, 474, 320, 250, 40, '#b9c4b8', '#768880') +
      shape(
        [
          [590, 640],
          [980, 640],
          [974, 820],
          [562, 820],
        ],
        '#d5dbcd',
      ) +
      repeat(17, (i) =>
        line(
          [
            [604 + i * 22.6, 644],
            [578 + i * 23.8, 816],
          ],
          '#80928a',
          4,
          'opacity="0.6"',
        ),
      ),
    repeat(7, (i) => disc(584 + i * 62, 802, 8, umber) + disc(581 + i * 62, 799, 3, paper)) +
      repeat(6, (i) => disc(618 + i * 68, 658, 7, umber)),
    repeat(4, (i) => disc(494 + i * 56, 486, 6, umber) + disc(764 + i * 66, 490, 6, umber)),
    // a sheet that waits, its hammer, a tin of nails
    group(
      path('M0 0 L270 -20 L286 -6 L20 20z', '#7a583e') +
        path('M250 -70 h66 q26 20 40 6 v40 q-30 -12 -40 6 v60 h-60z', slate) +
        rect(258, -64, 14, 100, rain, 'opacity="0.6"'),
      'transform="translate(700 890) rotate(-7)"',
    ) +
      disc(480, 858, 70, ink, 14, 'opacity="0.35"') +
      rect(418, 764, 124, 94, kapok, 'rx="6"') +
      rect(418, 786, 124, 34, lamplight) +
      disc(480, 764, 62, pine, 16) +
      repeat(9, (i) =>
        line(
          [
            [440 + i * 10, 764],
            [432 + i * 12, 722 - (i % 3) * 12],
          ],
          '#b9c4b8',
          4,
        ),
      ),
    // ladder, over the eave
    group(
      repeat(8, (i) => rect(8, 30 + i * 72, 150, 17, '#c9a06a')) +
        rect(0, -30, 22, 660, '#a97f52') +
        rect(144, -30, 22, 660, '#a97f52') +
        rect(0, -30, 7, 660, sand),
      'transform="translate(1240 480) rotate(-9)"',
    ),
    rect(0, 916, 1600, 100, umber) + repeat(74, (i) => path(`M${i * 22 - 6} 900 q11 30 22 0z`, brick)),
  )
}

export function waterJars(): string {
  const defs =
    down('wall', [
      [0, '#e7d3ab'],
      [1, '#cda976'],
    ]) +
    across('jar', [
      [0, '#9c4a31'],
      [0.4, '#c46c4a'],
      [1, '#7c3724'],
    ]) +
    across('jarB', [
      [0, '#5b6f5a'],
      [0.4, '#88a184'],
      [1, '#3f5848'],
    ]) +
    halo('pool', [
      [0, glow, 0.9],
      [1, glow, 0],
    ])
  const jar = (x: number, y: number, scale: number, fill: string, water: string): string =>
    group(
      disc(0, 318, 220, ink, 26, 'opacity="0.35"') +
        path(
          'M-130 -20 C-270 60 -270 240 -120 318 Q0 344 120 318 C270 240 270 60 130 -20z',
          `url(#${fill})`,
        ) +
        repeat(
          3,
          (i) =>
            `<path d="M${-196 - i * 8} ${90 + i * 30} q${196 + i * 8} ${56} ${392 + i * 16} 0" fill="none" stroke="${cream}" stroke-width="${i === 1 ? 3 : 6}" opacity="0.4"/>`,
        ) +
        repeat(13, (i) =>
          disc(-180 + i * 30, 220 + Math.sin((i / 12) * Math.PI) * 34, 6, cream, 6, 'opacity="0.35"'),
        ) +
        path('M-190 60 q-40 100 30 200 q-20 -100 10 -200z', paper, 'opacity="0.14"') +
        disc(0, -24, 142, umber, 34) +
        disc(0, -30, 142, straw, 32) +
        disc(0, -28, 118, ink, 24) +
        disc(0, -22, 110, water, 18) +
        disc(-20, -24, 50, glow, 6),
      `transform="translate(${x} ${y}) scale(${scale})"`,
    )
  return sheet(
    { ground: 'url(#wall)', defs, seed: 101 },
    disc(1330, 160, 620, 'url(#pool)'),
    repeat(9, (i) => rect(i * 190 - 20, 0, 176, 640, i % 2 ? '#b98d5d' : '#c39867', 'opacity="0.4"')) +
      dashes({
        seed: 3,
        x: 0,
        y: 0,
        width: 1600,
        height: 640,
        count: 60,
        colour: umber,
        opacity: 0.2,
        size: 3,
      }),
    rect(0, 640, 1600, 360, '#8b7355') +
      repeat(9, (i) => rect(-60 + i * 210 + 4, 650, 200, 110, i % 2 ? '#9a8161' : '#937a5b', 'rx="10"')) +
      repeat(8, (i) => rect(-140 + i * 240, 772, 228, 240, i % 2 ? '#94795a' : '#8d7456', 'rx="10"')),
    // bamboo spout
    group(
      rect(0, 0, 760, 58, '#a9a05c', 'rx="10"') +
        rect(0, 6, 760, 16, '#d3c77d') +
        repeat(4, (i) => rect(150 + i * 170, -5, 16, 68, '#7f7a44', 'rx="6"')) +
        disc(760, 29, 12, '#5b5a32', 29),
      'transform="translate(-40 90) rotate(8)"',
    ) + path('M700 214 q60 20 64 120 v170 h30 v-180 q-4 -100 -90 -136z', '#e6efe4', 'opacity="0.9"'),
    jar(300, 520, 1.0, 'jar', '#8fb0a4'),
    jar(1330, 500, 0.92, 'jarB', '#9cb9ae'),
    jar(780, 540, 1.14, 'jar', '#a7c4b8'),
    disc(780, 510, 66, '#e6efe4', 12) + disc(780, 510, 30, paper, 6),
    // a dipper on the green jar
    line(
      [
        [1356, 480],
        [1440, 400],
        [1540, 300],
      ],
      '#7a583e',
      18,
    ) +
      line(
        [
          [1360, 470],
          [1440, 394],
          [1536, 298],
        ],
        straw,
        5,
      ) +
      disc(1352, 484, 34, '#d9e6da', 7),
  )
}

export function laundryLine(): string {
  const defs =
    down('sky', [
      [0, '#9fb8b0'],
      [0.6, '#dfe3cc'],
      [1, '#f6dfae'],
    ]) +
    halo('sun', [
      [0, '#fff0c4'],
      [1, glow, 0],
    ])
  const rope: Point[] = [
    [-20, 220],
    [300, 300],
    [760, 330],
    [1240, 290],
    [1620, 180],
  ]
  const sway = (
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
    shade: string,
    pattern: (index: number) => string,
  ): string =>
    group(
      path(
        `M0 0 q${width / 2} 16 ${width} -4 q26 ${height / 2} 4 ${height} q${-width / 2} 26 ${-width} 4 q-26 ${-height / 2} -4 ${-height}z`,
        colour,
      ) +
        path(
          `M${width * 0.62} 4 q${width * 0.2} 2 ${width * 0.38} -8 q26 ${height / 2} 4 ${height} q${-width * 0.14} 8 ${-width * 0.3} 12 q20 ${-height / 2} ${-width * 0.12} ${-height}z`,
          shade,
          'opacity="0.4"',
        ) +
        repeat(5, pattern) +
        rect(14, -20, 12, 40, '#a97f52', 'rx="4"') +
        rect(width - 26, -22, 12, 40, '#a97f52', 'rx="4"'),
      `transform="translate(${x} ${y})"`,
    )
  const shirt =
    path(
      'M0 0 l40 -14 q50 26 100 0 l40 14 l60 100 l-54 34 l-30 -46 v240 q-66 20 -132 0 V88 l-30 46 l-54 -34z',
      blush,
    ) +
    path(
      'M130 0 l50 0 l60 100 l-54 34 l-30 -46 v240 q-30 10 -60 10 q40 -180 34 -338z',
      clay,
      'opacity="0.35"',
    ) +
    line(
      [
        [90, 20],
        [92, 170],
        [90, 326],
      ],
      brick,
      3,
    ) +
    repeat(4, (i) => disc(102, 90 + i * 58, 6, paper))
  return sheet(
    { ground: 'url(#sky)', defs, seed: 103 },
    disc(420, 640, 620, 'url(#sun)'),
    repeat(
      12,
      (i) =>
        rect(-30 + i * 140, 700 - ((i * 53) % 90), 150, 300, i % 2 ? '#a9a88c' : '#b8ab88') +
        shape(
          [
            [-44 + i * 140, 704 - ((i * 53) % 90)],
            [45 + i * 140, 640 - ((i * 53) % 90)],
            [134 + i * 140, 704 - ((i * 53) % 90)],
          ],
          i % 3 ? '#96624c' : '#6f8a76',
        ),
    ),
    repeat(5, (i) => rect(74 + i * 316, 742, 26, 34, lamplight)),
    rect(0, 860, 1600, 140, '#b9a57f') +
      rect(0, 846, 1600, 24, cream) +
      dashes({ seed: 7, x: 0, y: 876, width: 1600, height: 110, count: 40, colour: umber, opacity: 0.2 }) +
      disc(1120, 940, 260, '#8fa79d', 26) +
      disc(1150, 938, 170, '#d7e0cf', 14),
    rect(60, 150, 26, 720, umber) + rect(1500, 130, 26, 740, umber) + line(rope, ink, 6),
    sway(180, 278, 230, 330, kapok, pine, (i) => rect(8 + i * 44, 18, 12, 300, sage, 'opacity="0.5"')),
    group(shirt, 'transform="translate(520 320)"'),
    sway(800, 330, 300, 420, cream, straw, (i) => rect(4, 40 + i * 78, 292, 22, clay, 'opacity="0.7"')),
    sway(1160, 300, 170, 200, lamplight, straw, (i) =>
      disc(22 + i * 34, 60 + (i % 2) * 70, 13, brick, 13, 'opacity="0.75"'),
    ),
    sway(1370, 256, 110, 150, slate, ink, (i) => rect(8 + i * 20, 14, 5, 120, rain, 'opacity="0.6"')),
    repeat(6, (i) =>
      path(`M${250 + i * 190} ${636 + (i % 3) * 120} q8 12 8 18 a8 8 0 0 1 -16 0 q0 -6 8 -18z`, '#f2f6ec'),
    ),
    // a plant in a tin, drinking
    path('M1330 862 h140 l-12 -110 h-116z', clay) +
      rect(1322, 742, 156, 26, brick) +
      repeat(7, (i) =>
        group(
          path('M0 0 q-34 -90 0 -190 q34 100 0 190z', i % 2 ? kapok : leaf),
          `transform="translate(1400 750) rotate(${-66 + i * 22})"`,
        ),
      ),
  )
}

export function skyInAPuddle(): string {
  const outline: Point[] = [
    [140, 520],
    [330, 380],
    [620, 350],
    [860, 300],
    [1180, 340],
    [1440, 470],
    [1500, 640],
    [1330, 800],
    [1010, 850],
    [760, 820],
    [470, 870],
    [230, 760],
  ]
  const defs =
    down('water', [
      [0, '#f5dca4'],
      [0.4, '#dfe2cb'],
      [1, '#8fa9a1'],
    ]) + clip('puddle', blob(outline, '#000'))
  const next = chance(31)
  const stone = (x: number, y: number): string =>
    disc(
      x,
      y,
      46 + next() * 30,
      ['#7c705b', '#8a7c63', '#736853', '#93856a'][Math.floor(next() * 4)] as string,
      30 + next() * 18,
    )
  return sheet(
    { ground: '#5f5646', defs, seed: 107 },
    repeat(12, (r) => repeat(15, (c) => stone(c * 116 + (r % 2) * 58 - 10, r * 88 + 10))),
    grain({
      seed: 2,
      x: 0,
      y: 0,
      width: 1600,
      height: 1000,
      count: 500,
      colour: cream,
      opacity: 0.22,
      size: 4,
    }),
    blob(outline, ink, 'opacity="0.4" transform="translate(0 -12)"') + blob(outline, 'url(#water)'),
    within(
      'puddle',
      disc(980, 430, 120, '#fff1c6', 92) +
        disc(980, 430, 70, lamplight, 54) +
        blob(
          [
            [200, 640],
            [420, 560],
            [640, 600],
            [760, 560],
            [900, 620],
            [700, 690],
            [380, 700],
          ],
          '#f1f1e4',
          'opacity="0.7"',
        ) +
        blob(
          [
            [1080, 720],
            [1240, 650],
            [1420, 700],
            [1460, 740],
            [1300, 780],
          ],
          '#f1f1e4',
          'opacity="0.6"',
        ) +
        shape(
          [
            [120, 250],
            [760, 250],
            [700, 430],
            [560, 520],
            [420, 430],
            [120, 520],
          ],
          '#70432f',
        ) +
        shape(
          [
            [1230, 250],
            [1640, 250],
            [1600, 470],
            [1440, 545],
            [1290, 455],
          ],
          kapok,
        ) +
        rect(1400, 400, 50, 64, lamplight) +
        rect(280, 300, 60, 80, lamplight) +
        line(
          [
            [100, 600],
            [700, 548],
            [1200, 580],
            [1600, 520],
          ],
          ink,
          5,
          'opacity="0.65"',
        ) +
        repeat(4, (i) =>
          path(`M${760 + i * 50} ${556 + i * 4} q4 26 24 26 l12 -6 l-8 -4 q-2 -16 -16 -18z`, ink),
        ) +
        repeat(
          4,
          (i) =>
            `<ellipse cx="620" cy="740" rx="${40 + i * 46}" ry="${13 + i * 15}" fill="none" stroke="${paper}" stroke-width="${6 - i}" opacity="${0.8 - i * 0.17}"/>`,
        ) +
        repeat(
          3,
          (i) =>
            `<ellipse cx="1200" cy="610" rx="${24 + i * 30}" ry="${8 + i * 10}" fill="none" stroke="${paper}" stroke-width="${5 - i}" opacity="${0.8 - i * 0.2}"/>`,
        ),
    ),
    group(
      path('M0 0 q70 -80 190 -40 q-60 96 -190 40z', clay) +
        line(
          [
            [-36, 14],
            [60, -10],
            [180, -38],
          ],
          petal,
          4,
        ),
      'transform="translate(430 790) rotate(-8)"',
    ) +
      group(
        path('M0 0 q60 -66 150 -34 q-50 76 -150 34z', lamplight) +
          line(
            [
              [-30, 12],
              [60, -10],
              [142, -32],
            ],
            brick,
            3,
          ),
        'transform="translate(1300 900) rotate(-24)"',
      ),
  )
}
