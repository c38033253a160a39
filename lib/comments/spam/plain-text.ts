const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Videos’ sites make "2:19" a link to that moment, which nobody meant. */
const linkedMoment = /<a\s[^<>]{0,500}>\s{0,3}(\d{1,2}:\d\d(?::\d\d)?)\s{0,3}<\/a>/gi

/** What was pasted from a page as people read it there: no tags, no entities. Where links lead stays. */
export const plainText = (text: string): string =>
  decode(text)
    .replace(linkedMoment, ' $1 ')
    .replace(/<a\s[^<>]{0,300}?href=["']?([^"'\s<>]{1,500})[^<>]{0,300}>/gi, ' $1 ')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/\ufeff/g, '')

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : whole
  })
