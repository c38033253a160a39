import { apartNodes } from './apart-nodes.ts'
import { BasicParts } from './basic-parts.ts'
import { Footnote } from './footnote-node.ts'
import { ownBlocks } from './own-blocks.ts'
import { PullQuote, Verse } from './own-text-nodes.ts'
import { tableParts } from './table-parts.ts'

/** All that the body of a post is made of; a test compares it with lib/content/nodes.ts. */
export const bodyParts = [BasicParts, ...tableParts, PullQuote, Verse, ...apartNodes, Footnote, ...ownBlocks]
