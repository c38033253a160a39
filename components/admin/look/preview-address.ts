import type { Look } from '#lib/settings/schema.ts'

/** In letters of the address: what every server takes. */
const longest = 12_000

/** Where the draft can be seen, or null where it is too long for an address. Only what differs is sent. */
export function previewAddress(shown: { look: Look; saved: Look; page: string }): string | null {
  const { look, saved, page } = shown
  const changed = Object.entries(look).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof Look]),
  )
  const query = new URLSearchParams({ page, look: JSON.stringify(Object.fromEntries(changed)) })
  const address = `/admin/look/preview?${query}`
  return address.length > longest ? null : address
}
