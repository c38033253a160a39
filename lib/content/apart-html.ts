import { escapeHtml } from '#lib/content/escape.ts'
import { type LinkContext, linkStart } from '#lib/content/link-html.ts'
import type { CallToAction } from '#lib/content/schema.ts'

/** One thing to do, as a button that is a link; away from the site it is a link on a line of its own. */
export function callToActionHtml({ attrs, content }: CallToAction, context: LinkContext): string {
  const label = content.map(({ text }) => escapeHtml(text)).join('')
  if (!label.trim()) return ''
  const leads = attrs.href && !(context.away && attrs.href.startsWith('#'))
  const inside = leads ? `${linkStart(attrs.href, context)}${label}</a>` : label
  return `<p class="call-to-action">${context.away ? `<strong>${inside}</strong>` : inside}</p>`
}

/** Something said apart from the text. Nothing that feed readers and mail programs have would say so but a line before and after. */
export function calloutHtml(title: string, inside: string, away: boolean): string {
  const head = title && `<p class="callout-title"><strong>${escapeHtml(title)}</strong></p>`
  if (!head && !inside) return ''
  return away ? `<hr>${head}${inside}<hr>` : `<div class="callout" role="note">${head}${inside}</div>`
}

/** Folded away where a reader can open it; elsewhere it stands open, since nobody could. */
export function detailsHtml(summary: string, inside: string, away: boolean): string {
  if (!inside) return ''
  if (!summary) return inside
  const head = escapeHtml(summary)
  return away
    ? `<p><strong>${head}</strong></p>${inside}`
    : `<details class="fold"><summary>${head}</summary>${inside}</details>`
}
