/**
 * Without what PostgreSQL's jsonb refuses (U+0000, lone surrogates) and what XML forbids in feeds
 * (other control characters). Pastes from word processors bring both.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n]/gu, '')
}
