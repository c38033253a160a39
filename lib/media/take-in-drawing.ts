import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { intakeDrawing } from './intake-in-worker.ts'
import { keepIntake, type TakenIn } from './take-in.ts'

interface Drawing {
  /** Made by Lamplight itself; never what somebody sent. */
  svg: string
  fileName: string
  alt: string
  caption?: string
  credit?: string
}

/** Adds one of the demonstration's drawings. Only the software itself may: SVG can carry programs. */
export async function takeInDrawing(
  actor: Actor,
  { svg, caption = '', credit = '', ...given }: Drawing,
): Promise<TakenIn> {
  if (actor.kind !== 'system') throw new RefusedError('forbidden', 'SVG drawings cannot be added.')
  const about = {
    ...given,
    caption,
    credit,
    origin: 'illustration' as const,
    decorative: false,
    demonstration: true,
  }
  return await keepIntake(actor, await intakeDrawing(svg), about)
}
