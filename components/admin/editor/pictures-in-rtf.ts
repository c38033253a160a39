const picture = /\\(png|jpeg)blip(?:\\[a-z]+-?\d*\s?|\{[^{}]*\}|\s)*([0-9a-f\s]{8,})\}/gi

/** The pictures of a text in the Rich Text Format, in their order. */
export function picturesInRtf(rtf: string): File[] {
  return [...rtf.matchAll(picture)].map(([, kind, digits], at) => {
    const type = kind!.toLowerCase()
    return new File([bytesOf(digits!.replace(/\s/g, ''))], `pasted-${at + 1}.${type}`, {
      type: `image/${type}`,
    })
  })
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(digits.length / 2))
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
