import type { NextStepKind } from '#lib/database/generated/enums.ts'

export const kindNames: Record<NextStepKind, string> = {
  learn: 'Learn more',
  give: 'Give',
  sponsor: 'Sponsor',
  pray: 'Pray',
  volunteer: 'Help with hands',
  share: 'Share',
}
