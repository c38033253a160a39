import { isReservedPath } from '#lib/posts/reserved.ts'

const anyPost = 'GET /[...path]'

/**
 * The query parameters that vary a page, by its route, as `publicRoute` declares them (a test compares). The
 * others reach no page. `name=value` says that only this value makes another page.
 */
export const declaredParameters: Record<string, readonly string[]> = {
  [anyPost]: ['kept', 'comments', 'comment'],
}

const routes = Object.entries(declaredParameters)
  .filter(([name]) => name !== anyPost)
  .map(([name, parameters]) => ({ matches: patternOf(name), parameters }))

/** Any page can be had without its pictures. */
export const picturesParameter = { name: 'pictures', off: 'no' } as const
const ofEveryPage = `${picturesParameter.name}=${picturesParameter.off}`

const names = [...new Set([ofEveryPage, ...Object.values(declaredParameters).flat()])].map(nameOf)

/** What is left of a query for the page at this path, in one order, without the question mark. */
export function declaredQuery(path: string, query: string): string {
  // Nearly every query is noise, and is not worth reading.
  if (!names.some((name) => query.includes(name))) return ''
  const parameters = [...parametersAt(path), ofEveryPage]
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const parameter of parameters) {
    const [name = '', only] = parameter.split('=')
    const value = given.get(name)
    if (value !== null && (only === undefined || value === only)) kept.set(name, value)
  }
  return kept.toString()
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0]!
}

function parametersAt(path: string): readonly string[] {
  const known = routes.find(({ matches }) => matches.test(path))
  if (known) return known.parameters
  return isReservedPath(path) ? [] : declaredParameters[anyPost]!
}

/** `GET /topics/[slug]` to what its paths look like. */
function patternOf(name: string): RegExp {
  const [, path = ''] = name.split(' ')
  const escaped = path.replace(/[.+?^$()|\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\[[^\]]+\]/g, '[^/]+')}/?$`)
}
