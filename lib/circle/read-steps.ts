import { parseRichText } from '#lib/content/rich-text.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { Step } from './schema.ts'

export const stepColumns = {
  kind: true,
  title: true,
  text: true,
  linkUrl: true,
  linkLabel: true,
} satisfies Prisma.NextStepSelect

type Row = Prisma.NextStepGetPayload<{ select: typeof stepColumns }>

export const stepOf = ({ text, ...row }: Row): Step => ({ ...row, text: parseRichText(text) })
