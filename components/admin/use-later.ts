'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { whenIdle } from './when-idle.ts'

/**
 * A part that the page can begin without. It comes once nothing else is to be done, or when it is asked for, and
 * then also before somebody is on the way without a network. `load` stays the same function.
 */
export function useLater<T>(load: () => Promise<T>, { isWanted = true } = {}) {
  const [part, setPart] = useState<T | null>(null)
  const [isAway, setAway] = useState(false)
  const isHere = useRef(true)

  const ask = useCallback(async (): Promise<T | null> => {
    const arrived = await load().catch(() => null)
    if (!isHere.current) return null
    setAway(arrived === null)
    if (arrived) setPart(arrived)
    return arrived
  }, [load])

  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  useEffect(() => (isWanted ? whenIdle(() => void ask()) : undefined), [isWanted, ask])
  useEffect(() => {
    if (!isAway) return
    const again = () => void ask()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [isAway, ask])

  return { part, isAway, ask }
}
