import type { Report } from '../report.ts'
import { ownCopy } from './own-copy.ts'
import type { WxrItem } from './wxr-item.ts'

/**
 * Files that were put together by hand give one number to different texts. From the second one on
 * they get an id of their own, the same in every run; the same text twice stays one.
 */
export function startDistinct(report: Report): (item: WxrItem) => WxrItem {
  const seen = new Map<string, string[]>()
  return (item) => {
    const { id, link, title } = ownCopy({ id: item.id, link: item.link, title: item.title })
    const marks = seen.get(id) ?? []
    seen.set(id, marks)
    const mark = `${link} ${title}`
    const at = marks.indexOf(mark)
    const place = at === -1 ? marks.push(mark) : at + 1
    if (place === 1) return item
    if (at === -1)
      report.say('number_twice', `Different texts in the file have the number ${id}; each was brought.`)
    return { ...item, id: `${id}/${place}` }
  }
}
