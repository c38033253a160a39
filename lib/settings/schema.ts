import { z } from 'zod'
import { isAllowedLink } from '#lib/content/links.ts'
import { storableText } from '#lib/content/storable-text.ts'
import { language } from '#lib/language.ts'
import { typefaces } from './typefaces.ts'
import { usualWaitNames } from './usual-waits.ts'

const line = (max: number) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).trim())
    .max(max, `Please keep this under ${max} letters.`)

/** English, whatever the site's language: until somebody writes their own. */
export const defaultUsualWait = 'within a day'

const link = z.object({
  label: line(60).min(1, 'Please give each link its words.'),
  url: line(500).refine((url) => isAllowedLink(url), 'An address begins with / or https://'),
})
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Example: #2f5d46')
const pictureId = z
  .uuid()
  .overwrite((id) => id.toLowerCase())
  .nullable()

/** A line above every page, through its last day by the site's clock; empty shows nothing. */
const announcement = z.object({
  text: line(160).default(''),
  url: line(500)
    .refine((url) => !url || isAllowedLink(url), 'An address begins with / or https://')
    .default(''),
  until: z.union([z.iso.date('Example: 2026-12-24'), z.literal('')]).default(''),
})

const email = z.union([z.literal(''), z.email('Example: letters@example.org')]).default('')

/** How letters to subscribers go out, and what stands in them. */
export const LetterSettings = z.object({
  /** Letters that were asked for since then go out; null: letters are off. */
  onSince: z.iso.datetime().nullable().default(null),
  /** Of the organisation; every letter ends with it. */
  postalAddress: line(300).default(''),
  /** Empty: the site's title. */
  senderName: line(100).default(''),
  /** Empty: lamplight@ the site's host. */
  senderEmail: email,
  /** Empty: answers go to the sender. */
  replyTo: email,
  /** How long after publishing, so that it can be stopped. */
  delayMinutes: z.coerce.number().int().min(0).max(1440).default(10),
  perSecond: z.coerce.number().int().min(1).max(500).default(10),
})
export type LetterSettings = z.infer<typeof LetterSettings>

export const commentsModes = ['open', 'held', 'closed'] as const

/** What a reader may know of the site: one JSON value under the key `site`. */
export const SiteSettings = z.object({
  title: line(100).min(1, 'Please give the site a name.').default('A new site'),
  tagline: line(200).default(''),
  description: line(400).default(''),
  organisation: line(100).default(''),
  language: language.default('en'),
  /** The catalogues that are switched on; English stands in for every other. */
  interfaceLanguages: z.array(language).max(50).default(['en']),
  /** Who has checked a catalogue, by its language: a name, and when. */
  languageChecks: z.record(language, line(200)).default({}),
  timeZone: z
    .string()
    .refine((zone) => isTimeZone(zone), 'Example: Asia/Phnom_Penh')
    .default('UTC'),
  postsPerPage: z.coerce.number().int().min(1).max(50).default(10),
  frontPage: z.enum(['cards', 'whole']).default('cards'),
  menu: z.array(link).max(12, 'There is room for 12.').default([]),
  footer: line(1000).default(''),
  /** For what the menu has no room for: giving, other places where the organisation writes. */
  footerLinks: z.array(link).max(8, 'There is room for 8.').default([]),
  logoId: pictureId.default(null),
  iconId: pictureId.default(null),
  commentsMode: z.enum(commentsModes).default('held'),
  /** Days after publishing; 0 never closes. */
  commentsCloseAfterDays: z.coerce.number().int().min(0).max(3650).default(0),
  /** No new comments before then; the team can be written to meanwhile. */
  commentsPausedUntil: z.iso.datetime().nullable().default(null),
  /** The last day, by the site's clock, on which nobody of the team reads; empty: somebody does. */
  commentsAwayUntil: z.union([z.iso.date('Example: 2026-12-24'), z.literal('')]).default(''),
  /** The team's own words. */
  usualWait: line(100).default(defaultUsualWait),
  /** Whether readers are told what was measured instead, once something was. */
  usualWaitIsMeasured: z.boolean().default(true),
  /** Measured every night; null while too little was decided, or it took too long to promise. */
  measuredWait: z.enum(usualWaitNames).nullable().default(null),
  askForWebsite: z.boolean().default(false),
  /** A link on every page that leaves it at once, and where it leads: somewhere that says nothing of its visitor. */
  quickExit: z.boolean().default(false),
  quickExitUrl: line(500)
    .refine(
      (url) => /^https:\/\//.test(url) && URL.canParse(url),
      'A whole address that begins with https://',
    )
    .default('https://www.bbc.com/weather'),
  brandColour: colour.default('#2f5d46'),
  accentColour: colour.default('#a04a2a'),
  typeface: z.enum(typefaces).default('letter'),
  announcement: announcement.prefault({}),
  demonstration: z.boolean().default(false),
  /** Nothing goes out that somebody other than its last writer has not approved. */
  secondEyes: z.boolean().default(false),
  hiddenFromSearchEngines: z.boolean().default(false),
  letters: LetterSettings.prefault({}),
})
export type SiteSettings = z.infer<typeof SiteSettings>

/** What is stored, read kindly: a value that a newer rule refuses falls back alone, and the site stays up. */
export function readSite(stored: unknown): SiteSettings {
  const given = { ...(stored as Record<PropertyKey, unknown> | null) }
  const issues = SiteSettings.safeParse(given).error?.issues ?? []
  for (const { path } of issues) delete given[path[0] ?? '']
  return SiteSettings.parse(given)
}

/** What belongs to the look of the site; every other setting stands on the screen of the site. */
const look = {
  logoId: true,
  iconId: true,
  brandColour: true,
  accentColour: true,
  typeface: true,
  announcement: true,
  menu: true,
  footer: true,
  footerLinks: true,
  frontPage: true,
  postsPerPage: true,
} as const

export const LookForm = z.strictObject(SiteSettings.pick(look).shape)
export type LookForm = z.input<typeof LookForm>
export type Look = z.output<typeof LookForm>

/** Languages and letters have screens of their own too, and the demonstration is no setting. */
const elsewhere = {
  ...look,
  demonstration: true,
  interfaceLanguages: true,
  languageChecks: true,
  letters: true,
  commentsPausedUntil: true,
  commentsAwayUntil: true,
  measuredWait: true,
} as const

export const SiteForm = z.strictObject(SiteSettings.omit(elsewhere).shape)
export type SiteForm = z.input<typeof SiteForm>

/** What the first two steps of the first hour send. */
export const NameForm = z.strictObject(
  SiteSettings.pick({ title: true, organisation: true, logoId: true }).shape,
)
export type NameForm = z.input<typeof NameForm>
export const PlaceForm = z.strictObject(SiteSettings.pick({ language: true, timeZone: true }).shape)
export type PlaceForm = z.input<typeof PlaceForm>

/** Somebody's account, or nobody: then there are no comments. */
export const CommentReaderForm = z.strictObject({
  accountId: z.uuid().nullable(),
  /** Who waits for them to read; left out, it stays as it is. */
  commentsMode: z.enum(['open', 'held']).optional(),
})
export type CommentReaderForm = z.input<typeof CommentReaderForm>

/** A look that is not saved yet, over the one that is; what cannot be stored falls back to it. */
export function withDraft(site: SiteSettings, draft: unknown): SiteSettings {
  const given = { ...(draft as Record<PropertyKey, unknown> | null) }
  const { error } = LookForm.partial().safeParse(given)
  for (const { path, keys = [] } of (error?.issues as { path: PropertyKey[]; keys?: string[] }[]) ?? []) {
    for (const key of [path[0] ?? '', ...keys]) delete given[key]
  }
  return SiteSettings.parse({ ...site, ...given })
}

/** What is stored now, for either form. */
export const lookOf = (site: SiteSettings): Look => SiteSettings.pick(look).parse(site)
export const siteOf = (site: SiteSettings) => SiteSettings.omit(elsewhere).parse(site)

/** What the screen of the interface's languages sends. */
export const LanguagesForm = z.strictObject({
  interfaceLanguages: SiteSettings.shape.interfaceLanguages.unwrap(),
  /** An empty name takes the mark away. */
  languageChecks: SiteSettings.shape.languageChecks
    .unwrap()
    .transform((checks) => Object.fromEntries(Object.entries(checks).filter(([, name]) => name))),
})
export type LanguagesForm = z.input<typeof LanguagesForm>

/** What the screen for letters sends. */
export const LettersForm = z
  .strictObject({ isOn: z.boolean(), ...LetterSettings.omit({ onSince: true }).shape })
  .refine(({ isOn, postalAddress }) => !isOn || postalAddress !== '', {
    path: ['postalAddress'],
    error: 'Nothing is sent without a postal address: the law of most countries asks for it.',
  })
export type LettersForm = z.input<typeof LettersForm>

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const BeginForm = z.strictObject({ choice: z.enum(['look', 'import', 'empty']) })
export type Begin = z.infer<typeof BeginForm>
