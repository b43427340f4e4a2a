import type { Text } from '../request/resolved-call.ts'

/** Tokens that are known by their form: personal access tokens, and JSON web tokens. */
const tokenForm =
  /\bdap[a-z][0-9a-f]{32}(?:-\d+)?\b|\beyJ[\w-]{10,2000}\.[\w-]{10,8000}\.[\w-]{10,2000}\b|\bdose[0-9a-f]{32}\b/g

const credentialHeader =
  /^(?:(?:proxy-)?authorization|x-databricks-azure-sp-management-token|x-api-key|api-key|cookie)$/i

/** Text in which typed credentials became variables. `name` is asked for each of them. */
export function hideTokens(text: Text, name: (value: string) => string): Text {
  return text.flatMap((part): Text => {
    if (part.type === 'secret') return [part]
    const pieces: Text[number][] = []
    let at = 0
    for (const match of part.text.matchAll(tokenForm)) {
      if (match.index > at) pieces.push({ type: 'text', text: part.text.slice(at, match.index) })
      pieces.push({ type: 'secret', name: name(match[0]) })
      at = match.index + match[0].length
    }
    if (at < part.text.length) pieces.push({ type: 'text', text: part.text.slice(at) })
    return pieces
  })
}

/** The value of a header that holds nothing but a credential: all of it behind the scheme is one. */
export function hideHeader(header: string, value: Text, name: (value: string) => string): Text {
  const [first] = value
  if (!credentialHeader.test(header) || value.length !== 1 || first?.type !== 'text') return hideTokens(value, name)
  const scheme = /^[A-Za-z][\w-]* +(?=\S)/.exec(first.text)?.[0] ?? ''
  const secret = first.text.slice(scheme.length)
  if (secret === '') return value
  return [...(scheme === '' ? [] : [{ type: 'text', text: scheme } as const]), { type: 'secret', name: name(secret) }]
}
