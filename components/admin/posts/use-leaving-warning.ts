'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * The browser asks before it closes, or goes elsewhere, while something is not saved.
 * @returns goes to an address without being asked
 */
export function useLeavingWarning(isDirty: boolean): (url: string) => void {
  const isMeant = useRef(false)
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!isMeant.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  return useCallback((url) => {
    isMeant.current = true
    window.location.assign(url)
  }, [])
}
