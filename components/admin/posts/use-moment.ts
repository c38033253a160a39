'use client'

import { useState } from 'react'
import { momentsOf, wallOf } from './zoned-time.ts'

/** A day and an hour on the site's clocks, whatever clock this device has. */
export interface ChosenMoment {
  wall: string
  setWall: (wall: string) => void
  /** One; none in an hour that is left out; two in an hour that comes twice. */
  moments: Date[]
  choose: (at: Date) => void
  /** Null until it is one moment. */
  at: Date | null
}

export function useMoment(startsAt: Date, timeZone: string): ChosenMoment {
  const [wall, setWall] = useState(() => wallOf(startsAt, timeZone))
  const [chosen, choose] = useState<Date | null>(startsAt)
  const moments = wall ? momentsOf(wall, timeZone) : []
  const same = moments.find((at) => at.getTime() === chosen?.getTime())
  return { wall, setWall, moments, choose, at: moments.length === 1 ? moments[0]! : (same ?? null) }
}

/** Nine in the morning of the day after, or the first hour that there is. */
export function tomorrowAtNine(timeZone: string): Date {
  const tomorrow = new Date(Date.now() + 86_400_000)
  return momentsOf(`${wallOf(tomorrow, timeZone).slice(0, 10)}T09:00`, timeZone)[0] ?? tomorrow
}
