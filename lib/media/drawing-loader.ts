import sharp from 'sharp'

/**
 * Lets this process read SVG, for what Lamplight draws itself: `decode.ts` allows pictures alone, and closes this
 * again before it reads an upload. Never give it what somebody sent.
 */
export const allowDrawings = (): void => void sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })
