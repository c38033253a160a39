import { z } from 'zod'
import { refusals } from '#lib/refusals.ts'
import { lengthOf, line, text } from '../schema.ts'

export const reportKinds = ['identifies', 'danger', 'abusive', 'spam', 'illegal', 'other'] as const

export const longestReport = 1_000
export const longestNotice = 5_000

const wordsUpTo = (most: number, sentence: string) =>
  text.pipe(z.string().refine((written) => lengthOf(written) <= most, sentence))

/** What is wrong with a comment, as a reader says it. */
export const ReportForm = z.object({
  kind: z.enum(reportKinds, refusals.reportKindMissing),
  words: wordsUpTo(longestReport, refusals.reportTooLong),
})

const given = (missing: string, most: number) =>
  line.pipe(z.string().min(1, missing).max(most, refusals.noticeTooLong))

const { emailMissing } = refusals
const email = line.pipe(z.string().toLowerCase().max(254, emailMissing).pipe(z.email(emailMissing)))

/** What a notice of illegal content needs, by article 16(2) of the Digital Services Act (Regulation (EU) 2022/2065). */
const Notice = z.object({
  why: wordsUpTo(longestNotice, refusals.noticeTooLong).pipe(z.string().min(1, refusals.noticeWhyMissing)),
  address: given(refusals.noticeAddressMissing, 2_000),
  goodFaith: z.literal(true, refusals.noticeGoodFaithMissing),
})

/** Whoever reports sexual offences against children need not say who they are: article 16(2)(c). */
export const NoticeForm = z.discriminatedUnion('isAboutChildren', [
  Notice.extend({
    isAboutChildren: z.literal(true),
    name: line.pipe(z.string().max(200, refusals.nameTooLong)),
    email: line.pipe(z.union([z.literal(''), email], emailMissing)),
  }),
  Notice.extend({
    isAboutChildren: z.literal(false),
    name: given(refusals.noticeNameMissing, 200),
    email,
  }),
])
export type Notice = z.infer<typeof NoticeForm>

/** As it is sealed. */
export type KeptNotice = Notice & {
  at: string
  /** Of the page that was read; missing in those of before. */
  language?: string
}
