import type { AnyExtension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { isAllowedLink } from '#lib/content/links.ts'
import { headingLevels } from '#lib/content/nodes.ts'

/** What a pasted heading becomes: the page has the title as its only first heading. */
const levelOfTag = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 } as const

/** Tiptap's own pieces, without the attributes that a stored document does not have. */
function narrowed(part: AnyExtension): AnyExtension {
  switch (part.name) {
    case 'heading':
      return part.extend({
        addAttributes: () => ({ level: { default: 2, rendered: false } }),
        parseHTML: () => Object.entries(levelOfTag).map(([tag, level]) => ({ tag, attrs: { level } })),
      })
    case 'orderedList':
      return part.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: startOf } }) })
    case 'codeBlock':
      return part.extend({ addAttributes: () => ({}) })
    case 'code':
      return part.extend({ excludes: '' })
    case 'link':
      return part.extend({ addAttributes: () => ({ href: { isRequired: true } }) })
    default:
      return part
  }
}

const startOf = (list: HTMLElement): number =>
  Math.max(0, Number.parseInt(list.getAttribute('start') ?? '1', 10) || 0)

export const BasicParts = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(narrowed)
  },
}).configure({
  underline: false,
  heading: { levels: [...headingLevels] },
  link: {
    openOnClick: false,
    defaultProtocol: 'https',
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: (url) => isAllowedLink(url),
  },
})
