import { z } from 'zod'
import type { Crop } from './crop.ts'

const percent = z.number().min(0).max(100)
export const cropShape = z
  .strictObject({ x: percent, y: percent, width: percent.positive(), height: percent.positive() })
  .refine(
    ({ x, y, width, height }) => x + width <= 100.01 && y + height <= 100.01,
    'This part lies outside of the picture. Please choose again.',
  )

export const readCrop = (column: unknown): Crop | null => cropShape.nullable().parse(column ?? null)
