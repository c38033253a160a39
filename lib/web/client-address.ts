import { headers } from 'next/headers'
import { hashClient } from '#lib/database/client-hash.ts'

/** Set by the front door from what TRUSTED_PROXIES allows; deleted from what visitors send. */
export const clientHeader = 'x-lamplight-client'

/** A day's name for the client of this request, or null where its address is not known. */
export const currentClient = async (): Promise<string | null> =>
  hashClient((await headers()).get(clientHeader))
