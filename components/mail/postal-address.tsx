import { Text } from '@react-email/text'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { look } from './mail-look.ts'

export const addressLines = ({ organisation, title, letters }: SiteSettings): string[] => [
  organisation || title,
  ...letters.postalAddress
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
]

/** Who writes, and where they are to be found. */
export function PostalAddress({ site }: { site: SiteSettings }) {
  return (
    <Text className="soft" style={look(site.brandColour).note}>
      {addressLines(site).join(', ')}
    </Text>
  )
}
