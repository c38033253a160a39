import { Fragment, type ReactNode } from 'react'
import { localeOf } from './dates.ts'

interface Props {
  language: string
  items: readonly { key: string; shown: ReactNode }[]
}

/** Things one after the other with the commas and the “and” of the language. */
export function InSeries({ language, items }: Props) {
  const parts = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).formatToParts(
    items.map(({ key }) => key),
  )
  let next = 0
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name
    <Fragment key={at}>{part.type === 'element' ? items[next++]!.shown : part.value}</Fragment>
  ))
}
