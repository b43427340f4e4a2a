import type { Parameter } from '../model/request.ts'

/** `/:name` segments of an address as path parameters `{name}`, with the values that are known of them. */
export function colonSegments(
  address: string,
  values: ReadonlyMap<string, string>,
): { url: string; params: Parameter[] } {
  const params: Parameter[] = []
  const url = address.replaceAll(/\/:([A-Za-z_][\w.-]*)(?=\/|$)/g, (_, name: string) => {
    params.push({ name, value: values.get(name) ?? '', in: 'path', enabled: true })
    return `/{${name}}`
  })
  return { url, params }
}
