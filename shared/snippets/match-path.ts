/** The values of the parameters of a path template, decoded; null when the path is not of it, or a value spans segments. */
export function matchPath(template: string, path: string): Map<string, string> | null {
  const expected = template.split('/')
  const found = path.split('/')
  if (expected.length !== found.length) return null
  const values = new Map<string, string>()
  for (const [at, segment] of expected.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    const text = found[at]!
    if (name === undefined) {
      if (segment !== text) return null
      continue
    }
    try {
      values.set(name, decodeURIComponent(text))
    } catch {
      return null
    }
  }
  return values
}
