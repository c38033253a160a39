import type { ReactElement } from 'react'

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** A whole mail as HTML. */
export async function renderMail(mail: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `${doctype}${renderToStaticMarkup(mail)}`
}

/** The plain part: paragraphs, one blank line between them. */
export const plainText = (...paragraphs: (string | false | null | undefined)[]): string =>
  `${paragraphs.filter(Boolean).join('\n\n')}\n`
