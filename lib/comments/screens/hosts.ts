/** The host of a link or of a bare `shop.example`, in ASCII and lower case; empty when there is none. */
export function hostOf(written: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`)
  return url?.hostname.replace(/^www\./, '').replace(/\.$/, '') ?? ''
}

/** Whether `host` is `parent` or below it. */
export const isUnderHost = (host: string, parent: string): boolean =>
  host === parent || host.endsWith(`.${parent}`)
