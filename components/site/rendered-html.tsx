/** HTML that the serialiser of lib/content made; nothing else may stand here. */
export function RenderedHtml({ html, className }: { html: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place; the serialiser escapes and sanitises
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
