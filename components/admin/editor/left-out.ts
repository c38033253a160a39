import type { Pasted, PastedPicture } from '#lib/content/paste/read-paste.ts'

const formats: Record<string, string> = { u: 'underlining', ins: 'marks of changes', mark: 'highlighting' }

/** What did not come along with a paste besides pictures, each in a sentence. Empty where all did. */
export function leftOutInWords({ notes, remarks }: Pick<Pasted, 'notes' | 'remarks'>): string[] {
  const details = (kind: string) => notes.filter((note) => note.kind === kind).map(({ detail }) => detail)
  const formatting = [
    ...new Set(details('formatting_left_out').map((name) => formats[name] ?? 'small formatting')),
  ]
  return [
    ...(remarks ? [remarksInWords(remarks)] : []),
    ...details('embed_left_out').map(
      (what) => `What stood at ${what} cannot be shown here. It became a link.`,
    ),
    ...details('link_left_out').map(
      (href) => `The link to ${href} leads nowhere from here. Its words stayed.`,
    ),
    ...(formatting.length ? [`The text came without its ${formatting.join(', ')}.`] : []),
  ]
}

/** A picture whose file did not come along. This site asks no other one for it: that would tell who writes here. */
export function missingInWords({ alt, src }: PastedPicture): string {
  const file = /([^/\\?#]+)(?:[?#].*)?$/.exec(src.startsWith('data:') ? '' : src)?.[1] ?? ''
  const name = alt ? `“${alt}”` : file.length > 60 ? '' : file
  const site = /^https?:\/\/([^/?#]+)/i.exec(src)?.[1]
  const why = site ? `is on another site, ${site}, and was not fetched` : 'could not be taken'
  return `A picture${name && ` (${name})`} ${why} from there.`
}

const remarksInWords = (count: number): string =>
  count === 1
    ? 'One remark in the margin was left out, since readers would have seen it.'
    : `${count} remarks in the margin were left out, since readers would have seen them.`
