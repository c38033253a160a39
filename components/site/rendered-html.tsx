/** HTML that the serialiser of lib/content made; nothing else may stand here. */
export function RenderedHtml({ html, className }: { html: string; className: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
