import {
  across,
  blob,
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
  straw,
  umber,
} from './kit.ts'

const board = (y: number, seed: number, colour = '#6b4a33', edge = '#8a6244'): string =>
  rect(0, y, 1600, 1000 - y, colour) +
  rect(0, y, 1600, 10, edge) +
  dashes({
    seed,
    x: 0,
    y: y + 14,
    width: 1600,
    height: 970 - y,
    count: 70,
    colour: ink,
    opacity: 0.16,
    size: 3,
  })

export function letterAndCandle(): string {
  const defs =
    down('night', [
      [0, '#1d2f2b'],
      [1, '#3a2a20'],
    ]) +
    halo('flame', [
      [0, '#fff3cf', 0.95],
      [0.18, glow, 0.7],
      [0.5, lamplight, 0.25],
      [1, lamplight, 0],
    ]) +
    across('wax', [
      [0, '#f7ecd0'],
      [0.6, '#ecd9ae'],
      [1, '#c9ab78'],
    ])
  return sheet(
    { ground: 'url(#night)', defs, seed: 163 },
    rect(1010, 60, 430, 520, '#14211e') +
      rect(1036, 86, 378, 468, '#27423f') +
      repeat(16, (i) =>
        disc(
          1056 + ((i * i * 53 + i * 91) % 340),
          106 + ((i * i * 29 + i * 17) % 220),
          2 + (i % 3),
          paper,
          2 + (i % 3),
          'opacity="0.8"',
        ),
      ) +
      blob(
        [
          [1036, 470],
          [1110, 420],
          [1230, 450],
          [1330, 410],
          [1414, 450],
          [1414, 554],
          [1036, 554],
        ],
        '#182b28',
      ) +
      rect(1130, 440, 12, 15, lamplight) +
      rect(1290, 452, 12, 15, lamplight) +
      rect(1216, 86, 18, 468, '#14211e') +
      rect(1036, 300, 378, 16, '#14211e'),
    board(660, 3, '#4f3626', '#7d573a'),
    disc(480, 430, 780, 'url(#flame)', 640),
    // the letter
    group(
      shape(
        [
          [0, 0],
          [560, 0],
          [600, 300],
          [-40, 300],
        ],
        '#d7bd8d',
        'transform="translate(10 16)" opacity="0.35"',
      ) +
        shape(
          [
            [0, 0],
            [560, 0],
            [600, 300],
            [-40, 300],
          ],
          '#f8edd2',
        ) +
        shape(
          [
            [-14, 100],
            [574, 100],
            [578, 132],
            [-18, 132],
          ],
          '#e9d6ad',
          'opacity="0.7"',
        ) +
        repeat(8, (i) => {
          const widths = [300, 470, 440, 480, 400, 460, 470, 220]
          return `<path d="M${40 - i * 3} ${40 + i * 31} ${repeat(Math.floor((widths[i] as number) / 22), (k) => `q5 ${k % 3 ? -7 : -13} 11 0 t11 ${k % 2 ? 1 : -1}`)}" fill="none" stroke="${umber}" stroke-width="3.4" opacity="0.6" stroke-linecap="round"/>`
        }),
      'transform="translate(760 690) rotate(-4)"',
    ),
    // the pen
    group(
      path('M0 0 L26 -9 L330 -12 q16 12 0 24 L26 9z', kapok) +
        rect(150, -12, 22, 24, lamplight) +
        path('M0 0 L26 -9 v18z', straw) +
        line(
          [
            [184, -5],
            [320, -6],
          ],
          sage,
          4,
          'opacity="0.6"',
        ),
      'transform="translate(1090 890) rotate(-24)"',
    ),
    // the envelope
    group(
      rect(8, 12, 300, 200, ink, 'opacity="0.35"') +
        rect(0, 0, 300, 200, petal) +
        path('M0 0 L150 112 L300 0z', '#e1ad8a') +
        path('M0 200 L120 92 M300 200 L180 92', 'none', `stroke="${clay}" stroke-width="3" opacity="0.5"`) +
        disc(150, 104, 30, brick) +
        disc(150, 104, 18, clay),
      'transform="translate(120 780) rotate(6)"',
    ),
    // the candle
    disc(480, 786, 190, ink, 26, 'opacity="0.45"') +
      disc(480, 766, 176, '#9a4a30', 40) +
      disc(480, 754, 176, clay, 38) +
      disc(480, 748, 120, brick, 24) +
      path('M640 740 q70 -20 76 24 q0 34 -70 26', 'none', `stroke="${clay}" stroke-width="18"`) +
      path('M424 480 q10 -14 56 -14 q46 0 56 14 V744 q-56 22 -112 0z', 'url(#wax)') +
      path(
        'M424 488 q-4 60 10 110 q14 16 14 -20 q0 -50 20 -60 q30 -8 40 30 q6 70 18 66 q14 -10 10 -126z',
        '#fdf5e0',
      ) +
      disc(480, 480, 56, '#f6e4b6', 14) +
      disc(480, 480, 26, glow, 7) +
      line(
        [
          [480, 480],
          [482, 460],
          [478, 440],
        ],
        ink,
        6,
      ) +
      path('M478 448 q-44 -44 -4 -110 q14 -22 8 -52 q60 74 38 132 q-10 34 -42 30z', lamplight) +
      path('M480 446 q-24 -30 0 -70 q10 -14 8 -34 q34 52 20 84 q-8 22 -28 20z', '#fff6dc') +
      disc(482, 442, 10, '#dd8a4c', 8, 'opacity="0.7"'),
  )
}

const bowl = (
  x: number,
  y: number,
  scale: number,
  glaze: string,
  shade: string,
  filling: string,
  bits: string,
  seed: number,
): string =>
  group(
    disc(0, 84, 120, ink, 20, 'opacity="0.3"') +
      rect(-54, 66, 108, 20, shade, 'rx="8"') +
      path('M-150 0 q6 90 110 78 h80 q104 12 110 -78z', glaze) +
      path('M40 78 q104 12 110 -78 h-50 q-4 56 -100 78z', shade, 'opacity="0.5"') +
      path('M-138 22 q130 44 276 0', 'none', `stroke="${paper}" stroke-width="6" opacity="0.45"`) +
      disc(0, 0, 150, shade, 46) +
      disc(0, -4, 150, glaze, 44) +
      disc(0, -1, 130, filling, 36) +
      grain({
        seed,
        x: -100,
        y: -24,
        width: 200,
        height: 44,
        count: 46,
        colour: bits,
        opacity: 0.9,
        size: 7,
      }) +
      path(
        'M-140 -8 q20 -34 120 -36',
        'none',
        `stroke="${paper}" stroke-width="6" stroke-linecap="round" opacity="0.6"`,
      ),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  )

export function tableOfBowls(): string {
  const defs =
    down('wall', [
      [0, '#e6d7b5'],
      [1, '#d8c197'],
    ]) +
    halo('pool', [
      [0, glow, 0.95],
      [1, glow, 0],
    ])
  return sheet(
    { ground: 'url(#wall)', defs, seed: 167 },
    disc(800, 330, 760, 'url(#pool)', 460) +
      repeat(12, (i) => rect(i * 140 - 10, 0, 5, 470, straw, 'opacity="0.4"')),
    line(
      [
        [800, -10],
        [800, 90],
      ],
      ink,
      8,
    ) +
      path('M640 214 q20 -128 160 -128 q140 0 160 128z', kapok) +
      path('M860 96 q84 20 100 118 h-60 q-4 -80 -40 -118z', pine, 'opacity="0.6"') +
      disc(800, 214, 160, pine, 20) +
      disc(800, 228, 50, '#fff6dc', 36),
    rect(0, 470, 1600, 530, '#8a6244') +
      rect(0, 470, 1600, 12, '#a97f52') +
      repeat(5, (i) =>
        line(
          [
            [0, 560 + i * 96],
            [1600, 556 + i * 96],
          ],
          umber,
          3,
          'opacity="0.3"',
        ),
      ) +
      dashes({
        seed: 6,
        x: 0,
        y: 490,
        width: 1600,
        height: 490,
        count: 100,
        colour: umber,
        opacity: 0.22,
        size: 3,
      }),
    shape(
      [
        [520, 470],
        [1080, 470],
        [1230, 1000],
        [370, 1000],
      ],
      cream,
      'opacity="0.95"',
    ) +
      shape(
        [
          [548, 470],
          [576, 470],
          [470, 1000],
          [420, 1000],
        ],
        clay,
        'opacity="0.75"',
      ) +
      shape(
        [
          [1052, 470],
          [1024, 470],
          [1130, 1000],
          [1180, 1000],
        ],
        clay,
        'opacity="0.75"',
      ) +
      dashes({
        seed: 8,
        x: 470,
        y: 490,
        width: 660,
        height: 490,
        count: 60,
        colour: straw,
        opacity: 0.4,
        size: 3,
      }),
    bowl(300, 560, 0.74, sage, kapok, paper, cream, 3) +
      bowl(1300, 560, 0.74, petal, clay, paper, cream, 4) +
      bowl(800, 550, 0.72, cream, straw, '#dd9a4e', clay, 5),
    bowl(210, 760, 0.98, clay, brick, paper, cream, 6) + bowl(1400, 760, 0.98, kapok, pine, paper, cream, 7),
    bowl(800, 730, 1.34, '#c9d2bf', rain, '#8aa06a', kapok, 8),
    bowl(470, 880, 1.08, lamplight, '#c88f3c', paper, cream, 9) +
      bowl(1130, 880, 1.08, blush, brick, paper, cream, 10),
    repeat(3, (i) =>
      path(
        `M${740 + i * 60} 640 q30 -40 0 -74 q-26 -34 4 -70`,
        'none',
        `stroke="${paper}" stroke-width="9" stroke-linecap="round" opacity="0.75"`,
      ),
    ),
    group(
      path('M0 0 q60 -26 70 6 q-10 30 -70 6 L-210 4 v-8z', straw),
      'transform="translate(790 940) rotate(6)"',
    ) +
      group(
        path('M0 0 q60 -26 70 6 q-10 30 -70 6 L-190 4 v-8z', '#d8c7a6'),
        'transform="translate(150 930) rotate(-30)"',
      ) +
      group(
        path('M0 0 q60 -26 70 6 q-10 30 -70 6 L-190 4 v-8z', '#d8c7a6'),
        'transform="translate(1530 900) rotate(70)"',
      ),
  )
}

export function doughOnBoard(): string {
  const defs =
    down('wall', [
      [0, '#35614d'],
      [1, '#274a3a'],
    ]) +
    halo('pool', [
      [0, glow, 0.6],
      [1, glow, 0],
    ]) +
    halo('dough', [
      [0, '#fbf0d6'],
      [0.6, '#f0dbb0'],
      [1, '#d6b57d'],
    ])
  const ball = (x: number, y: number, size: number): string =>
    disc(x + 6, y + size * 0.66, size * 1.06, umber, size * 0.22, 'opacity="0.35"') +
    disc(x, y, size, 'url(#dough)', size * 0.76) +
    path(
      `M${x - size * 0.4} ${y - size * 0.2} q${size * 0.4} ${-size * 0.3} ${size * 0.8} 0`,
      'none',
      `stroke="#c9a56c" stroke-width="5" stroke-linecap="round" opacity="0.6"`,
    )
  return sheet(
    { ground: 'url(#wall)', defs, seed: 173 },
    disc(380, 160, 820, 'url(#pool)', 520),
    repeat(5, (r) =>
      repeat(13, (c) =>
        rect(
          c * 130 - (r % 2) * 65,
          r * 84,
          124,
          78,
          (r + c) % 5 ? '#3a6a54' : '#447860',
          'rx="4" opacity="0.6"',
        ),
      ),
    ),
    board(430, 5, '#7b573c', '#a97f52'),
    // the board on the table
    shape(
      [
        [330, 500],
        [1330, 500],
        [1500, 940],
        [170, 940],
      ],
      ink,
      'opacity="0.3" transform="translate(8 22)"',
    ) +
      shape(
        [
          [330, 500],
          [1330, 500],
          [1500, 940],
          [170, 940],
        ],
        '#d2a671',
      ) +
      shape(
        [
          [170, 940],
          [1500, 940],
          [1500, 972],
          [170, 972],
        ],
        '#a97f52',
      ) +
      dashes({
        seed: 4,
        x: 300,
        y: 520,
        width: 1060,
        height: 400,
        count: 60,
        colour: '#a97f52',
        opacity: 0.6,
        size: 4,
      }),
    blob(
      [
        [420, 640],
        [640, 560],
        [960, 570],
        [1240, 640],
        [1300, 790],
        [1080, 880],
        [700, 890],
        [440, 820],
      ],
      paper,
      'opacity="0.5"',
    ) +
      grain({
        seed: 9,
        x: 340,
        y: 520,
        width: 1000,
        height: 400,
        count: 320,
        colour: paper,
        opacity: 0.9,
        size: 6,
      }),
    disc(720, 800, 320, umber, 46, 'opacity="0.35"') +
      blob(
        [
          [420, 720],
          [480, 610],
          [640, 560],
          [800, 566],
          [950, 620],
          [1010, 720],
          [950, 806],
          [740, 834],
          [500, 806],
        ],
        'url(#dough)',
      ) +
      path(
        'M520 690 q90 -70 190 -50 q110 -30 210 40',
        'none',
        'stroke="#c9a56c" stroke-width="9" stroke-linecap="round" opacity="0.6"',
      ) +
      path(
        'M600 740 q110 40 260 -10',
        'none',
        'stroke="#c9a56c" stroke-width="7" stroke-linecap="round" opacity="0.5"',
      ) +
      // the print of a hand
      group(
        repeat(4, (i) =>
          disc(
            -60 + i * 42,
            -70 - (i === 1 || i === 2 ? 16 : 0),
            17,
            '#cfab72',
            44,
            `transform="rotate(${-14 + i * 9})"`,
          ),
        ) +
          disc(0, 10, 74, '#cfab72', 52) +
          disc(96, -6, 40, '#cfab72', 17, 'transform="rotate(-28)"'),
        'transform="translate(690 700) scale(0.9 0.72)" opacity="0.65"',
      ),
    ball(1130, 640, 62) + ball(1250, 700, 66) + ball(1120, 760, 70),
    // rolling pin
    disc(760, 934, 470, umber, 14, 'opacity="0.25"') +
      group(
        rect(-350, -38, 700, 76, '#b98550', 'rx="26"') +
          rect(-350, -38, 700, 22, '#dcb27e', 'rx="11"') +
          rect(-350, 16, 700, 22, '#8f6238', 'rx="11" opacity="0.7"') +
          rect(-450, -20, 108, 40, clay, 'rx="20"') +
          rect(342, -20, 108, 40, clay, 'rx="20"'),
        'transform="translate(760 906) rotate(-3)"',
      ),
    // flour bowl and cloth
    path('M60 420 q10 150 150 158 h60 q140 -8 150 -158z', clay) +
      disc(240, 420, 180, brick, 46) +
      disc(240, 414, 164, paper, 38) +
      path('M100 414 q60 -86 140 -90 q80 10 130 90 q-120 46 -270 0z', paper) +
      path('M240 324 q80 10 130 90 q-50 20 -110 24 q40 -60 -20 -114z', cream) +
      path('M70 470 q160 60 340 0', 'none', `stroke="${petal}" stroke-width="8" opacity="0.7"`) +
      path('M300 380 L440 230 l26 20 L340 396z', '#8f6238') +
      path('M1330 420 q160 -30 290 10 V640 q-90 -40 -180 20 q-40 -120 -110 -240z', cream) +
      repeat(4, (i) =>
        path(
          `M${1370 + i * 56} ${416 + i} q40 90 ${70 - i * 4} 220`,
          'none',
          `stroke="${i % 2 ? clay : kapok}" stroke-width="9" opacity="0.7"`,
        ),
      ),
  )
}

export function bicycleChain(): string {
  const centre: Point = [560, 560]
  const small: Point = [1290, 640]
  const defs =
    down('wall', [
      [0, '#e5d5b2'],
      [1, '#cfb487'],
    ]) +
    halo('pool', [
      [0, glow, 0.9],
      [1, glow, 0],
    ])
  const teeth = (at: Point, count: number, inner: number, outer: number, colour: string): string => {
    const points: Point[] = Array.from({ length: count * 4 }, (_, i) => {
      const turn = ((i + 0.5) / (count * 4)) * Math.PI * 2
      const radius = i % 4 === 1 || i % 4 === 2 ? outer : inner
      return [at[0] + Math.cos(turn) * radius, at[1] + Math.sin(turn) * radius]
    })
    return shape(points, colour)
  }
  const run: Point[] = []
  const bigR = 262
  const littleR = 122
  const tilt = Math.atan2(small[1] - centre[1], small[0] - centre[0])
  const open = Math.acos((bigR - littleR) / Math.hypot(small[0] - centre[0], small[1] - centre[1]))
  for (let t = tilt + open; t < tilt - open + Math.PI * 2; t += 0.02)
    run.push([centre[0] + Math.cos(t) * bigR, centre[1] + Math.sin(t) * bigR])
  for (let t = tilt - open; t < tilt + open; t += 0.03)
    run.push([small[0] + Math.cos(t) * littleR, small[1] + Math.sin(t) * littleR])
  const straight: Point[] = []
  for (let i = 0; i < run.length; i += 1) {
    const [a, b] = [run[i] as Point, run[(i + 1) % run.length] as Point]
    const gap = Math.hypot(b[0] - a[0], b[1] - a[1])
    const steps = Math.max(1, Math.round(gap / 2))
    for (let k = 0; k < steps; k += 1)
      straight.push([a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps])
  }
  const links: Point[] = []
  let walked = 0
  for (let i = 1; i < straight.length; i += 1) {
    const [a, b] = [straight[i - 1] as Point, straight[i] as Point]
    walked += Math.hypot(b[0] - a[0], b[1] - a[1])
    if (walked >= 42) {
      links.push(b)
      walked = 0
    }
  }
  const chain =
    repeat(links.length, (i) => {
      const [a, b] = [links[i] as Point, links[(i + 1) % links.length] as Point]
      return `<path d="M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}" stroke="${i % 2 ? '#4c514b' : '#838a80'}" stroke-width="${i % 2 ? 30 : 24}" stroke-linecap="round"/>`
    }) + links.map(([x, y]) => disc(x, y, 7.5, '#d8d6c6')).join('')
  return sheet(
    { ground: 'url(#wall)', defs, seed: 179 },
    disc(1160, 200, 760, 'url(#pool)', 520) +
      grain({
        seed: 3,
        x: 0,
        y: 0,
        width: 1600,
        height: 1000,
        count: 300,
        colour: umber,
        opacity: 0.13,
        size: 5,
      }),
    `<circle cx="${small[0]}" cy="${small[1]}" r="640" fill="none" stroke="${ink}" stroke-width="52"/><circle cx="${small[0]}" cy="${small[1]}" r="606" fill="none" stroke="#a9b0a3" stroke-width="16"/>` +
      repeat(18, (i) => {
        const turn = (i / 18) * Math.PI * 2
        return line(
          [
            [small[0] + Math.cos(turn + 0.5) * 60, small[1] + Math.sin(turn + 0.5) * 60],
            [small[0] + Math.cos(turn) * 600, small[1] + Math.sin(turn) * 600],
          ],
          '#a9b0a3',
          5,
        )
      }),
    // frame tubes
    line(
      [
        [560, 560],
        [1290, 640],
      ],
      pine,
      40,
    ) +
      line(
        [
          [560, 560],
          [560, 552],
          [390, -60],
        ],
        kapok,
        62,
      ) +
      line(
        [
          [560, 560],
          [200, 60],
          [120, -60],
        ],
        kapok,
        0,
      ) +
      line(
        [
          [560, 560],
          [-80, 60],
        ],
        kapok,
        66,
      ) +
      line(
        [
          [545, 530],
          [377, -60],
        ],
        sage,
        9,
        'opacity="0.7"',
      ) +
      line(
        [
          [540, 520],
          [-80, 40],
        ],
        sage,
        9,
        'opacity="0.7"',
      ) +
      line(
        [
          [1290, 640],
          [760, -60],
        ],
        kapok,
        40,
      ),
    teeth(small, 16, 108, 128, '#5a6058') +
      disc(...small, 76, '#8b9186') +
      disc(...small, 40, ink) +
      disc(...small, 20, '#d8d6c6'),
    teeth(centre, 36, 248, 270, '#6b716a') +
      disc(...centre, 240, '#949b8f') +
      repeat(5, (i) => {
        const turn = (i / 5) * Math.PI * 2 + 0.3
        return group(
          path('M84 -58 Q150 -92 206 -66 Q226 0 206 66 Q150 92 84 58 Q66 0 84 -58z', '#d8c49a'),
          `transform="translate(${centre[0]} ${centre[1]}) rotate(${((turn * 180) / Math.PI).toFixed(1)})"`,
        )
      }) +
      disc(...centre, 76, '#6b716a') +
      disc(...centre, 44, '#b9bdb0') +
      disc(...centre, 16, ink),
    chain,
    group(
      rect(-26, -26, 400, 52, '#8b9186', 'rx="26"') +
        rect(-10, -18, 370, 12, '#d8d6c6', 'rx="6" opacity="0.7"') +
        rect(300, -74, 190, 60, clay, 'rx="14"') +
        rect(300, 6, 190, 26, brick, 'rx="10"') +
        repeat(5, (i) => rect(318 + i * 34, -74, 8, 60, brick)),
      'transform="translate(560 560) rotate(64)"',
    ) +
      disc(...centre, 30, '#d8d6c6') +
      disc(...centre, 13, umber),
    // an oil can and its one bright drop
    group(
      path('M-80 0 q-10 -110 80 -120 q90 10 80 120z', lamplight) +
        path('M20 -118 q70 14 60 118 h-40 q10 -70 -20 -118z', '#c88f3c', 'opacity="0.6"') +
        rect(-84, -10, 168, 18, '#c88f3c', 'rx="6"') +
        path('M-14 -118 L-6 -210 L-120 -300 L-112 -308 L14 -216 L16 -118z', '#8b9186'),
      'transform="translate(1130 960)"',
    ) + path('M1006 640 q14 22 14 34 a14 14 0 0 1 -28 0 q0 -12 14 -34z', lamplight),
  )
}

export function chalkAndSlate(): string {
  const defs =
    down('table', [
      [0, '#b98a5a'],
      [1, '#96693f'],
    ]) +
    halo('pool', [
      [0, glow, 0.7],
      [1, glow, 0],
    ]) +
    down('slate', [
      [0, '#33443f'],
      [1, '#25332f'],
    ])
  const stick = (x: number, y: number, turn: number, length: number, colour: string, shade: string): string =>
    group(
      rect(4, 10, length, 34, ink, 'rx="14" opacity="0.3"') +
        rect(0, 0, length, 34, colour, 'rx="12"') +
        rect(0, 20, length, 14, shade, 'rx="7" opacity="0.6"') +
        disc(length - 4, 17, 9, shade, 16),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    )
  const chalked = (d: string, colour: string, width = 11): string =>
    path(
      d,
      'none',
      `stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="0.88"`,
    ) +
    path(
      d,
      'none',
      `stroke="#2b3a35" stroke-width="${width * 0.5}" stroke-dasharray="1 9" stroke-linecap="round" opacity="0.6" transform="translate(2 2)"`,
    )
  return sheet(
    { ground: 'url(#table)', defs, seed: 181 },
    repeat(6, (i) => rect(0, i * 172, 1600, 4, umber, 'opacity="0.35"')) +
      dashes({
        seed: 3,
        x: 0,
        y: 0,
        width: 1600,
        height: 1000,
        count: 130,
        colour: umber,
        opacity: 0.22,
        size: 4,
      }) +
      disc(420, 160, 760, 'url(#pool)', 520),
    group(
      rect(14, 22, 960, 680, ink, 'rx="20" opacity="0.4"') +
        rect(0, 0, 960, 680, '#7a4a30', 'rx="20"') +
        rect(0, 0, 960, 16, '#9a6241', 'rx="8"') +
        rect(46, 46, 868, 588, 'url(#slate)', 'rx="6"') +
        repeat(4, (i) => disc(24 + (i % 2) * 912, 24 + (i > 1 ? 632 : 0), 9, straw)) +
        blob(
          [
            [120, 420],
            [300, 340],
            [520, 360],
            [640, 460],
            [520, 560],
            [260, 560],
          ],
          '#8da39a',
          'opacity="0.14"',
        ) +
        blob(
          [
            [540, 130],
            [760, 90],
            [860, 180],
            [760, 260],
            [600, 230],
          ],
          '#8da39a',
          'opacity="0.14"',
        ) +
        // a house, a tree, a path, a sun: the drawing left on the slate
        chalked('M170 500 V320 L300 220 L430 320 V500z', paper) +
        chalked('M140 344 L300 212 L460 344', blush) +
        chalked('M270 500 V400 H330 V500', paper, 9) +
        chalked('M200 380 h44 v44 h-44z', lamplight, 8) +
        chalked('M362 380 h44 v44 h-44z', lamplight, 8) +
        chalked('M640 500 V380', sand) +
        chalked('M640 400 q-90 -10 -80 -80 q10 -80 80 -80 q72 0 82 80 q8 70 -82 80', sage) +
        chalked('M606 352 V306 M642 380 V290 M678 350 V312', sage, 7) +
        chalked('M110 520 H850', paper, 9) +
        chalked('M290 520 q20 40 -30 80 M330 520 q30 40 0 84', paper, 8) +
        chalked('M800 160 m-44 0 a44 44 0 1 0 88 0 a44 44 0 1 0 -88 0', lamplight) +
        repeat(8, (i) => {
          const t = (i / 8) * 6.283
          return chalked(
            `M${(800 + Math.cos(t) * 66).toFixed(0)} ${(160 + Math.sin(t) * 66).toFixed(0)} L${(800 + Math.cos(t) * 88).toFixed(0)} ${(160 + Math.sin(t) * 88).toFixed(0)}`,
            lamplight,
            7,
          )
        }) +
        chalked('M480 150 q20 -24 34 0 q16 -22 36 2 M560 200 q16 -18 28 0 q12 -16 28 2', paper, 7) +
        grain({
          seed: 9,
          x: 60,
          y: 60,
          width: 840,
          height: 560,
          count: 200,
          colour: mist,
          opacity: 0.4,
          size: 3,
        }),
      'transform="translate(200 130) rotate(-5)"',
    ),
    stick(1230, 420, 34, 210, paper, sand) +
      stick(1290, 640, -18, 180, blush, clay) +
      stick(1210, 800, 12, 130, lamplight, '#c88f3c') +
      stick(1430, 330, 70, 110, sage, kapok),
    grain({
      seed: 21,
      x: 1180,
      y: 380,
      width: 380,
      height: 500,
      count: 120,
      colour: paper,
      opacity: 0.75,
      size: 5,
    }),
    group(
      rect(8, 14, 220, 120, ink, 'rx="14" opacity="0.35"') +
        rect(0, 50, 220, 70, '#4a3324', 'rx="8"') +
        rect(0, 0, 220, 66, clay, 'rx="12"') +
        repeat(5, (i) => rect(14 + i * 42, 6, 10, 54, brick, 'rx="5" opacity="0.6"')) +
        rect(0, 112, 220, 12, paper, 'rx="6" opacity="0.8"'),
      'transform="translate(1270 120) rotate(14)"',
    ),
  )
}

export function lampOnDesk(): string {
  const defs =
    down('night', [
      [0, '#22332d'],
      [1, '#2f241b'],
    ]) +
    halo('light', [
      [0, '#fff3cf', 0.9],
      [0.3, glow, 0.5],
      [1, lamplight, 0],
    ]) +
    down('beam', [
      [0, '#fff0c4', 0.75],
      [1, glow, 0.05],
    ]) +
    across('glass', [
      [0, '#f7d68a'],
      [0.5, '#fff6dc'],
      [1, '#eab85a'],
    ])
  return sheet(
    { ground: 'url(#night)', defs, seed: 191 },
    repeat(
      3,
      (r) =>
        rect(60, 130 + r * 190, 520, 16, '#4f3626') +
        repeat(11, (i) =>
          rect(
            80 + i * 42 + ((i * r * 7) % 9),
            130 + r * 190 - (80 + ((i * 31 + r * 17) % 56)),
            32,
            80 + ((i * 31 + r * 17) % 56),
            ['#35614d', '#7f4a37', '#5b5443', '#8a6b45', '#2b4a3d'][(i + r) % 5] as string,
          ),
        ),
    ),
    rect(1080, 70, 400, 430, '#14211e') +
      rect(1106, 96, 348, 378, '#29453f') +
      repeat(10, (i) => disc(1130 + ((i * 83) % 310), 120 + ((i * 57) % 170), 3, paper)) +
      repeat(6, (i) =>
        rect(1106 + i * 58, 390 - ((i * 29) % 50), 58, 90 + ((i * 29) % 50), i % 2 ? '#1b302b' : '#21392f'),
      ) +
      rect(1180, 410, 12, 16, lamplight) +
      rect(1360, 420, 12, 16, lamplight) +
      rect(1271, 96, 18, 378, '#14211e') +
      rect(1106, 270, 348, 16, '#14211e'),
    board(690, 9, '#5a3f2b', '#8a6244'),
    disc(820, 420, 760, 'url(#light)', 620),
    // lamp with a glass chimney
    disc(820, 800, 230, ink, 26, 'opacity="0.45"') +
      path('M640 790 q10 -50 90 -60 h180 q80 10 90 60 q-180 36 -360 0z', clay) +
      path('M900 730 h10 q80 10 90 60 q-40 10 -90 14 q30 -40 -10 -74z', brick) +
      path('M770 740 q-10 -60 -70 -80 q-30 -60 40 -80 h160 q70 20 40 80 q-60 20 -70 80z', clay) +
      path('M860 740 q10 -70 60 -90 q30 -40 0 -70 q50 30 20 80 q-60 20 -70 80z', brick) +
      line(
        [
          [706, 640],
          [820, 660],
          [934, 640],
        ],
        petal,
        6,
        'opacity="0.6"',
      ) +
      rect(740, 548, 160, 38, '#c88f3c', 'rx="10"') +
      rect(756, 526, 128, 28, lamplight, 'rx="8"') +
      disc(912, 566, 20, '#c88f3c') +
      path(
        'M766 530 q-70 -90 -26 -180 q30 -60 26 -150 h108 q-4 90 26 150 q44 90 -26 180z',
        'url(#glass)',
        'opacity="0.55"',
      ) +
      path(
        'M772 520 q-56 -86 -14 -164 q30 -60 28 -140',
        'none',
        `stroke="${paper}" stroke-width="8" opacity="0.8" stroke-linecap="round"`,
      ) +
      disc(820, 200, 54, '#fff0c4', 12, 'opacity="0.7"') +
      path('M820 520 q-56 -40 -18 -108 q20 -36 14 -78 q62 66 44 132 q-8 40 -40 54z', lamplight) +
      path('M820 514 q-30 -30 -6 -76 q10 -20 8 -46 q36 50 22 88 q-8 26 -24 34z', '#fff8e6'),
    // letters waiting in a tidy pile, spectacles, a cup
    repeat(5, (i) =>
      group(
        rect(0, 0, 330, 36, [cream, petal, paper, mist, cream][i] as string, 'rx="3"') +
          rect(0, 30, 330, 6, umber, 'opacity="0.2"'),
        `transform="translate(${190 + ((i * 23) % 30)} ${836 - i * 30}) rotate(${(i % 2 ? 1 : -1) * 1.2})"`,
      ),
    ) +
      disc(360, 880, 200, ink, 12, 'opacity="0.3"') +
      group(
        `<circle cx="0" cy="0" r="52" fill="${glow}" fill-opacity="0.25" stroke="${ink}" stroke-width="9"/><circle cx="134" cy="0" r="52" fill="${glow}" fill-opacity="0.25" stroke="${ink}" stroke-width="9"/>` +
          path(
            'M52 -8 q15 -16 30 0 M-52 -6 L-92 -52 M186 -6 L232 -48',
            'none',
            `stroke="${ink}" stroke-width="9" stroke-linecap="round"`,
          ),
        'transform="translate(1080 880) scale(0.9 0.55)"',
      ) +
      disc(1390, 880, 120, ink, 14, 'opacity="0.35"') +
      path('M1300 740 h180 l-18 132 q-72 18 -144 0z', kapok) +
      disc(1390, 740, 90, pine, 20) +
      disc(1390, 742, 76, '#6b3f26', 15) +
      path('M1478 764 q60 -4 54 46 q-6 36 -66 40', 'none', `stroke="${kapok}" stroke-width="17"`) +
      path(
        'M1370 716 q24 -34 0 -64 M1410 716 q24 -34 0 -64',
        'none',
        `stroke="${paper}" stroke-width="7" stroke-linecap="round" opacity="0.6"`,
      ) +
      line(
        [
          [1312, 780],
          [1390, 796],
          [1468, 780],
        ],
        sage,
        6,
      ),
  )
}

export function openHands(): string {
  const defs =
    down('ground', [
      [0, '#d9cfa9'],
      [1, '#c4a877'],
    ]) +
    halo('pool', [
      [0, '#fff3cf'],
      [0.35, glow, 0.85],
      [1, glow, 0],
    ]) +
    across('one', [
      [0, '#8f5539'],
      [1, '#a9683f'],
    ]) +
    across('two', [
      [0, '#6f3f29'],
      [1, '#8a4f34'],
    ])
  const hand = (fill: string, crease: string): string =>
    path(
      'M-40 420 C-50 300 -110 240 -170 190 C-210 160 -250 130 -226 96 C-204 68 -160 96 -122 126 L-150 -70 C-154 -104 -104 -112 -96 -78 L-62 70 L-66 -120 C-66 -156 -14 -158 -10 -122 L8 66 L34 -92 C42 -126 88 -118 84 -84 L68 88 L112 -22 C126 -54 168 -38 158 -6 C140 70 140 150 124 220 C112 280 108 340 112 420z',
      fill,
    ) +
    path(
      'M-110 190 q70 -36 160 20 M-96 240 q100 -30 150 60 M-40 160 q-30 60 -16 150',
      'none',
      `stroke="${crease}" stroke-width="6" stroke-linecap="round" opacity="0.55"`,
    )
  return sheet(
    { ground: 'url(#ground)', defs, seed: 193 },
    repeat(
      7,
      (i) =>
        `<circle cx="800" cy="400" r="${180 + i * 120}" fill="none" stroke="${i % 2 ? clay : kapok}" stroke-width="${i % 2 ? 5 : 16}" opacity="${0.26 - i * 0.024}" stroke-dasharray="${i % 2 ? '4 26' : '70 30'}"/>`,
    ) + disc(800, 400, 560, 'url(#pool)', 480),
    repeat(2, (side) =>
      group(
        repeat(7, (i) =>
          group(
            path('M0 0 q46 -60 140 -30 q-50 74 -140 30z', [kapok, leaf, sage][i % 3] as string) +
              line(
                [
                  [8, -2],
                  [70, -14],
                  [132, -28],
                ],
                mist,
                3,
                'opacity="0.6"',
              ),
            `transform="translate(${60 + i * 40} ${980 - i * 96}) rotate(${-96 + i * 14 + (i % 2) * 50})"`,
          ),
        ) +
          line(
            [
              [40, 1010],
              [140, 780],
              [330, 420],
            ],
            pine,
            8,
          ),
        side ? 'transform="translate(1600 0) scale(-1 1)"' : '',
      ),
    ),
    group(hand('url(#two)', '#4a2818'), 'transform="translate(1040 640) rotate(14)"') +
      group(
        rect(-78, 400, 224, 240, kapok, 'rx="10"') +
          rect(-78, 400, 224, 26, sage, 'rx="8"') +
          repeat(6, (i) => rect(-62 + i * 36, 436, 7, 200, pine, 'opacity="0.5"')),
        'transform="translate(1040 640) rotate(14)"',
      ),
    group(hand('url(#one)', '#5a2f1f'), 'transform="translate(560 640) rotate(-14) scale(-1 1)"') +
      group(
        rect(-146, 400, 224, 240, clay, 'rx="10"') +
          rect(-146, 400, 224, 26, petal, 'rx="8"') +
          repeat(6, (i) => disc(-120 + i * 36, 470 + (i % 2) * 50, 9, petal, 9, 'opacity="0.7"')),
        'transform="translate(560 640) rotate(-14)"',
      ),
    // between them, one seed with its floss, held by neither
    disc(800, 330, 230, 'url(#pool)') +
      path('M690 420 q10 84 80 84 h60 q70 0 80 -84z', clay) +
      path('M830 504 q70 0 80 -84 h-40 q0 60 -40 84z', brick, 'opacity="0.7"') +
      disc(800, 420, 110, brick, 24) +
      disc(800, 424, 90, '#c88f3c', 16) +
      line(
        [
          [712, 452],
          [800, 470],
          [888, 452],
        ],
        petal,
        6,
        'opacity="0.7"',
      ) +
      rect(768, 502, 64, 16, brick, 'rx="8"') +
      line(
        [
          [800, 424],
          [800, 400],
        ],
        ink,
        7,
      ) +
      path('M800 412 q-58 -40 -20 -112 q20 -36 14 -82 q68 70 50 138 q-10 44 -44 56z', lamplight) +
      path('M800 408 q-32 -30 -8 -80 q12 -20 8 -48 q40 52 26 94 q-8 28 -26 34z', '#fff8e6'),
  )
}
