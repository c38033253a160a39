import type { Picture } from '#lib/content/picture-html.ts'

const [width, height] = [640, 360]

/** Where a text shows a picture that cannot be shown here: a few words, which must not need escaping. */
export function standIn(id: string, words: string): Picture {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#8a7d6d"/><text x="50%" y="50%" fill="#fff" font-family="system-ui,sans-serif" font-size="28" text-anchor="middle" dominant-baseline="middle">${words}</text></svg>`
  const url = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  return { id, width, height, sources: [{ width, webp: url, jpeg: url }], credit: '' }
}

export const onItsWayHere = (id: string) => standIn(id, 'On its way from a phone')
export const onTheServer = (id: string) => standIn(id, 'This picture is on the server')
