/**
 * The one value of that name in this process. lib is loaded twice, once by server.ts and once in
 * Next's bundle, so a module's variable would exist twice.
 */
export function slot<T>(name: string, make: () => T): T {
  const holder = globalThis as Record<symbol, unknown>
  const key = Symbol.for(`lamplight.${name}`)
  if (!(key in holder)) holder[key] = make()
  return holder[key] as T
}
