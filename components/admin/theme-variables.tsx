'use client'

import {
  type CSSVariablesResolver,
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineTheme,
  useMantineTheme,
} from '@mantine/core'
import { useState } from 'react'

interface ThemeVariablesProps {
  nonce: string | undefined
  resolve: CSSVariablesResolver
}

/** As the server has written them: reckoning them out anew held up every screen on a slow phone. */
export function ThemeVariables({ nonce, resolve }: ThemeVariablesProps) {
  const theme = useMantineTheme()
  const [css] = useState(() => written() ?? cssOf(theme, resolve))
  return (
    <style data-theme-variables nonce={nonce}>
      {css}
    </style>
  )
}

const written = (): string | undefined =>
  typeof document === 'undefined'
    ? undefined
    : (document.querySelector('style[data-theme-variables]')?.textContent ?? undefined)

type Parts = Record<'variables' | 'light' | 'dark', Record<string, string>>

/** What the sheet of the components has already is left out. */
function cssOf(theme: MantineTheme, resolve: CSSVariablesResolver): string {
  const usual: Parts = defaultCssVariablesResolver(DEFAULT_THEME)
  const [base, own] = [defaultCssVariablesResolver(theme), resolve(theme)]
  const changed = (part: keyof Parts) =>
    Object.fromEntries(
      Object.entries({ ...base[part], ...own[part] }).filter(([name, value]) => usual[part][name] !== value),
    )
  return convertCssVariables({
    variables: changed('variables'),
    light: changed('light'),
    dark: changed('dark'),
  })
}
