export interface Scale {
  posts: number
  comments: number
}

export const scales = {
  small: { posts: 200, comments: 2_000 },
  medium: { posts: 10_000, comments: 200_000 },
  million: { posts: 20_000, comments: 1_000_000 },
  large: { posts: 100_000, comments: 5_000_000 },
} satisfies Record<string, Scale>

/** On one post; most have few. */
export const mostComments = ({ comments }: Scale): number => comments / 4

export type ScaleName = keyof typeof scales

/** Posts whose text and comments are counted, for measuring; they are the last published ones. */
export interface Measured {
  path: string
  words: number
  comments: number
}

export const measured = {
  ordinary: { path: '/bench/twenty-comments/', words: 800, comments: 20 },
  discussed: { path: '/bench/two-hundred-comments/', words: 800, comments: 200 },
  /** At the small scale it has fewer. */
  crowded: { path: '/bench/ten-thousand-comments/', words: 800, comments: 10_000 },
} satisfies Record<string, Measured>
