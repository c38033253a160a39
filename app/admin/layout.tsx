import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '#components/admin/admin.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Frame } from '#components/admin/frame.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { currentActor } from '#lib/web/session.ts'
import { Looking } from './looking.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Lamplight', robots: { index: false, follow: false } }

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const { brandColour, accentColour, typeface } = await findSite()
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Frame nonce={nonce} brand={{ brandColour, accentColour, typeface }}>
          <Looking actor={await currentActor()} />
          {children}
        </Frame>
      </body>
    </html>
  )
}
