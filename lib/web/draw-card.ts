import { LRUCache } from 'lru-cache'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { allowDrawings } from '#lib/media/drawing-loader.ts'
import { slot } from '#lib/slot.ts'

/** Drawing takes a tenth of a second and more; a card has some 35 kB. */
const drawn = () => slot('drawn-cards', () => new LRUCache<string, Promise<Uint8Array>>({ max: 100 }))

/**
 * A PNG of 1200×630, drawn once for each key while it is remembered. Its font knows Latin letters only; for
 * others Next would ask Google for one.
 */
export async function drawCard(key: string, card: ReactElement): Promise<Uint8Array> {
  const known = drawn().get(key) ?? draw(card)
  drawn().set(key, known)
  try {
    return await known
  } catch (error) {
    drawn().delete(key)
    throw error
  }
}

async function draw(card: ReactElement): Promise<Uint8Array> {
  // Next draws an SVG and has sharp read it.
  allowDrawings()
  const answer = new ImageResponse(card, { width: 1_200, height: 630 })
  return new Uint8Array(await answer.arrayBuffer())
}
