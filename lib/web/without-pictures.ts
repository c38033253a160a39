import { picturesParameter } from '#lib/page-cache/declared-parameters.ts'

/**
 * A page of ours with each picture as its words and a link to it. Nothing is remembered: the links of the page
 * carry the wish on. It works on finished markup, since every picture of a page is a `picture` element, whoever
 * made it.
 * @param address the page's own, without this parameter
 */
export function withoutPictures(html: string, address: string): string {
  return html
    .replace(/<picture>[\s\S]*?<img ([^>]*)>(?:<\/img>)?<\/picture>/g, (_, attributes: string) =>
      inWords(attributes),
    )
    .replace(switchOff, (_, withPictures: string) => `<a href="${address}">${withPictures}</a>`)
    .replace(/(<a [^>]*?href=")(\/(?!\/)[^"]*)"/g, (link, before: string, url: string) =>
      carries(url) ? `${before}${carrying(url)}"` : link,
    )
    .replace(`<a href="${carrying(address)}">`, () => `<a href="${address}">`)
}

/** As components/site/pictures-switch.tsx writes it. */
const switchOff = /<a href="\?pictures=no" data-with="([^"]*)">[^<]*<\/a>/

/** A picture that says nothing is nothing. */
function inWords(attributes: string): string {
  const [src, alt] = ['src', 'alt'].map(
    (name) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1],
  )
  return src && alt ? `<a data-picture href="${src}">${alt}</a>` : ''
}

/** Machines' and staff's addresses are no pages with pictures. */
const carries = (url: string): boolean => !/^\/(?:media|admin|api|-)\/|\.(?:xml|json)(?:$|[?#])/.test(url)

function carrying(url: string): string {
  const [address = '', fragment] = url.split('#', 2)
  const joined = `${address}${address.includes('?') ? '&amp;' : '?'}${picturesParameter.name}=${picturesParameter.off}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
