import { z } from 'zod'
import { isAllowedLink } from '#lib/content/links.ts'
import { richTextFromText, richTextSchema } from '#lib/content/rich-text.ts'
import { storableText } from '#lib/content/storable-text.ts'

export const stepKinds = ['learn', 'give', 'sponsor', 'pray', 'volunteer', 'share'] as const

/** Readers are shown so many at most. */
export const mostSteps = 12

const line = (most: number) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
    .max(most, `Please keep this under ${most} letters.`)

const linkUrl = line(2_000)
  .refine(
    (url) => url === '' || (isAllowedLink(url) && /^(https?:|\/|mailto:)/.test(url)),
    'A link begins with https://, with / or with mailto:',
  )
  .nullable()

/** Plain text becomes paragraphs. An empty link or label is none. */
export const StepForm = z
  .strictObject({
    kind: z.enum(stepKinds, 'Please say what kind of step this is.'),
    title: line(120).min(1, 'Please give each next step a title.'),
    text: z.union([z.string().max(2_000).transform(richTextFromText), richTextSchema]),
    linkUrl,
    linkLabel: line(60).nullable(),
  })
  .refine(({ linkUrl, linkLabel }) => !linkUrl === !linkLabel, 'A link needs both its address and its words.')
  .transform((step) => ({ ...step, linkUrl: step.linkUrl || null, linkLabel: step.linkLabel || null }))
export type Step = z.output<typeof StepForm>

export const StepsForm = z.array(StepForm).max(mostSteps, `There is room for ${mostSteps} next steps.`)

export const SiteStepsForm = z.strictObject({ steps: StepsForm })
export type SiteSteps = z.input<typeof SiteStepsForm>
