'use client'

import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { LibraryPicture, ListPictures } from './library-picture.ts'

export interface Library {
  items: LibraryPicture[]
  isLoading: boolean
  message: string
  search: string
  setSearch: (search: string) => void
  /** Undefined at the end. */
  more: (() => void) | undefined
  prepend: (item: LibraryPicture) => void
}

const pause = 300

/** The pictures of the library, newest first, as they are searched and asked for. */
export function useLibrary(list: ListPictures): Library {
  const [items, setItems] = useState<LibraryPicture[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [message, setMessage] = useState('')
  const [isLoading, start] = useTransition()
  const newest = useRef(0)

  const load = useCallback(
    (asked: { search?: string; cursor?: string }) =>
      start(async () => {
        const number = ++newest.current
        const outcome = await list(asked).catch(() => null)
        if (number !== newest.current) return
        setMessage(
          outcome?.ok ? '' : (outcome?.message ?? 'The site did not answer. Please try again in a moment.'),
        )
        if (!outcome?.ok) return
        setItems((before) => (asked.cursor ? [...before, ...outcome.value.items] : outcome.value.items))
        setNext(outcome.value.next)
      }),
    [list],
  )

  useEffect(() => {
    const later = setTimeout(() => load(search ? { search } : {}), search ? pause : 0)
    return () => clearTimeout(later)
  }, [load, search])

  const prepend = useCallback((item: LibraryPicture) => {
    setItems((before) => [item, ...before.filter(({ id }) => id !== item.id)])
  }, [])

  const more = next ? () => load(search ? { search, cursor: next } : { cursor: next }) : undefined
  return { items, isLoading, message, search, setSearch, more, prepend }
}
