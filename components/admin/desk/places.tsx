'use client'

import { usePathname } from 'next/navigation'
import { SignOutButton } from '../phone/sign-out-button.tsx'
import type { Place } from './place-list.ts'

interface PlacesProps {
  siteTitle: string
  places: readonly Place[]
  name: string
}

/** The menu: six places at most. */
export function Places({ siteTitle, places, name }: PlacesProps) {
  const path = usePathname()
  const isHere = (href: string) => (href === '/admin' ? path === href : path.startsWith(href))
  return (
    <nav className="places" aria-label="Places">
      <a className="house" href="/">
        {siteTitle}
      </a>
      {places.map(({ href, label }) => (
        <a key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
          {label}
        </a>
      ))}
      <span className="self">
        <a href="/admin/account">{name}</a>
        <SignOutButton />
      </span>
    </nav>
  )
}
