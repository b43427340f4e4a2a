import type { Request } from '../../model/request.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import { mapBody } from '../map-body.ts'

/** The request with what `write` answers in the place of a variable; undefined: it stays. */
export function replaceVariables(request: Request, write: (name: string) => string | undefined): Request {
  const fill = (text: string) =>
    parseTemplate(text)
      .map((part) => {
        const value = part.type === 'variable' ? write(part.name) : undefined
        return value ?? text.slice(part.start, part.end)
      })
      .join('')
  const row = <T extends { name: string; value?: string | undefined }>(each: T): T => ({
    ...each,
    name: fill(each.name),
    ...(each.value === undefined ? {} : { value: fill(each.value) }),
  })
  const { auth } = request
  return {
    ...request,
    url: fill(request.url),
    params: request.params.map(row),
    headers: request.headers.map(row),
    auth: auth.type === 'bearer' ? { ...auth, token: fill(auth.token) } : auth,
    body: mapBody(request.body, fill, row),
  }
}

/** The request with the values of these variables in the place of their names; all others stay. */
export function fillPlain(request: Request, values: ReadonlyMap<string, string>): Request {
  return replaceVariables(request, (name) => values.get(name))
}
