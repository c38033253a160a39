import { headers } from 'next/headers'
import { hashClient } from '#lib/database/client-hash.ts'
import { clientHeader } from './front-door/client-address.ts'

/** A day's name for the client of this request, or null where its address is not known. */
export const currentClient = async (): Promise<string | null> =>
  hashClient((await headers()).get(clientHeader))
