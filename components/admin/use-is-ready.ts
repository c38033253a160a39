'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * False until the page's script runs. What is typed or sent before, on a slow phone, would be lost without a
 * word: forms are inert until then.
 */
export const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
