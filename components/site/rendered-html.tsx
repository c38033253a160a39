interface Props {
  html: string
  className: string
  lang?: string
  dir?: 'auto'
}

/** HTML that the serialiser of lib/content made; nothing else may stand here. */
export function RenderedHtml({ html, ...shown }: Props) {
  return <div {...shown} dangerouslySetInnerHTML={{ __html: html }} />
}
