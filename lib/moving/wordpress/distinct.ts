import type { Report } from '../report.ts'
import type { WxrItem } from './wxr-item.ts'

/**
 * Files that were put together by hand give one number to different texts. From the second one on
 * they get an id of their own, the same in every run; the same text twice stays one.
 */
export function startDistinct(report: Report): (item: WxrItem) => WxrItem {
  const seen = new Map<string, string[]>()
  return (item) => {
    const marks = seen.get(item.id) ?? []
    seen.set(item.id, marks)
    const mark = `${item.link} ${item.title}`
    const at = marks.indexOf(mark)
    const place = at === -1 ? marks.push(mark) : at + 1
    if (place === 1) return item
    if (at === -1)
      report.say('number_twice', `Different texts in the file have the number ${item.id}; each was brought.`)
    return { ...item, id: `${item.id}/${place}` }
  }
}
