import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** Tells Next whose request it is. Absent: not known, and then nobody is refused by address. */
export const clientHeader = 'x-lamplight-client'

const claims = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip', 'true-client-ip'] as const

/**
 * A function of the request to the IP address of the person behind it, or null when that cannot be
 * known. Only proxies in TRUSTED_PROXIES are believed; anybody can write a forwarded address.
 */
export function clientAddressFinder(): (request: IncomingMessage) => string | null {
  const entries = env().TRUSTED_PROXIES
  if (!entries) return warnOnceAboutProxies()
  const proxies = toBlockList(entries)
  return (request) => {
    const peer = plain(request.socket.remoteAddress)
    if (!peer || !isIn(proxies, peer)) return peer
    return lastStranger(String(request.headers['x-forwarded-for'] ?? ''), proxies) ?? peer
  }
}

/** What visitors claim about addresses goes no further than here. */
export function forgetClaims(request: IncomingMessage): void {
  for (const name of [clientHeader, ...claims]) delete request.headers[name]
}

/** Read from the right: each proxy appends who asked it, and what stands further left is hearsay. */
function lastStranger(forwarded: string, proxies: BlockList): string | null {
  let nearest: string | null = null
  for (const part of forwarded.split(',').reverse()) {
    const address = plain(part.trim())
    if (!address) return nearest
    nearest = address
    if (!isIn(proxies, address)) return address
  }
  return nearest
}

function warnOnceAboutProxies(): (request: IncomingMessage) => null {
  let warned = false
  return (request) => {
    if (!warned && claims.some((name) => name in request.headers)) {
      warned = true
      log.warn(
        'A FORWARDED ADDRESS WAS IGNORED: a proxy seems to stand in front of Lamplight and TRUSTED_PROXIES is not set, so nobody is refused by address. Set TRUSTED_PROXIES to the addresses of your proxies, or to "none".',
      )
    }
    return null
  }
}

function toBlockList(entries: string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Without the zone and the IPv6 dress of an IPv4 address; null when it is no address. */
function plain(address: string | undefined): string | null {
  const bare = address?.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  return isIP(bare) ? bare : null
}
