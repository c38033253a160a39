import { env, localUrl } from '#lib/env.ts'
import type { SiteSettings } from './schema.ts'

/** Whether readers can join, and letters go out. Nothing is sent without a postal address. */
export const lettersAreOn = ({ letters }: Pick<SiteSettings, 'letters'>): boolean =>
  letters.onSince !== null && letters.postalAddress !== ''

/** Whom a letter is from. */
export function senderOf({ title, letters }: SiteSettings): { name: string; address: string } {
  return { name: letters.senderName || title, address: letters.senderEmail || `lamplight@${siteHost()}` }
}

/** The site's origin where no request says it; on a machine of one's own without SITE_URL the port is enough. */
export const siteUrl = (): string => env().SITE_URL ?? localUrl()

export const siteHost = (): string => new URL(siteUrl()).hostname
