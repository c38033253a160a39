import type { ProtectedDetail } from './shapes.ts'

/** Invented people and an invented village, to show what the check before publishing catches. */
export const protectedDetails: ProtectedDetail[] = [
  { kind: 'name', detail: 'Chanlina', alias: 'Nita' },
  { kind: 'name', detail: 'Sreymom', alias: 'Bopha' },
  { kind: 'place', detail: 'Prek Lomhey', alias: 'a village by the river' },
]
