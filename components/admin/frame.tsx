'use client'

import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Brand } from '#components/site/brand.ts'
import { themeOf, variablesOf } from './theme.ts'
import { ThemeVariables } from './theme-variables.tsx'
import { useLater } from './use-later.ts'

const Nonce = createContext<string | undefined>(undefined)

/** For libraries that write style elements of their own, e.g. the editor. */
export const useNonce = () => useContext(Nonce)

interface FrameProps {
  nonce: string | undefined
  brand: Brand
  children: ReactNode
}

/**
 * The nonce of the first page stays for as long as the page does: what the server renders later
 * comes with another one, which this document's policy does not know.
 */
export function Frame({ nonce: fresh, brand, children }: FrameProps) {
  const [nonce] = useState(fresh)
  const [theme] = useState(() => themeOf(brand))
  const [variables] = useState(() => variablesOf(brand))
  const { part: notices } = useLater(loadNotices)
  if (nonce && typeof window !== 'undefined') setNonce(nonce)
  return (
    <Nonce value={nonce}>
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ''}
      >
        <ThemeVariables nonce={nonce} resolve={variables} />
        {notices ? <notices.Notices /> : null}
        {children}
      </MantineProvider>
    </Nonce>
  )
}

const loadNotices = () => import('./notices.tsx')
