'use client'

import { useRef, useState } from 'react'

type Functions = Record<string, (...given: never[]) => unknown>

/**
 * Functions that stay the same from one rendering to the next and do what the latest ones do: what is given them
 * need not be rendered again because of them.
 */
export function useSteady<T extends Functions>(latest: T): T {
  const now = useRef(latest)
  now.current = latest
  const [steady] = useState(() =>
    Object.fromEntries(
      Object.keys(latest).map((name) => [name, (...given: never[]) => now.current[name]!(...given)]),
    ),
  )
  return steady as T
}
