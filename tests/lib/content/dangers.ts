import { parseFragment } from 'parse5'
import { everyNode, isElement } from '#lib/content/html-tree.ts'

const dangerous =
  /^(?:script|style|iframe|object|embed|form|input|button|textarea|select|svg|math|template|base|meta|link|noscript)$/

/** What in this HTML could run, load from elsewhere or change the page around it; read with parse5's own context. */
export function dangersIn(html: string): string[] {
  return [...everyNode(parseFragment(html))]
    .filter(isElement)
    .flatMap(({ tagName, attrs }) => [
      ...(dangerous.test(tagName) ? [tagName] : []),
      ...attrs
        .filter(({ name, value }) => isDangerous(name, value))
        .map(({ name, value }) => `${name}=${value}`),
    ])
}

function isDangerous(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) return true
  if (name === 'href') return !/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(value)
  return name === 'src' && !/^(?:https:\/\/site\.example)?\/media\//.test(value)
}
