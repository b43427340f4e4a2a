import { fixedText } from './call-parts.ts'
import type { SnippetKindId } from './kinds.ts'
import { powershellQuote } from './quote/powershell.ts'
import type { SnippetCall, SnippetOptions } from './snippet.ts'

/** How the secrets get to the snippet: never by being written into it. Empty where it needs none. */
export function setToken(kind: SnippetKindId, call: SnippetCall, options: SnippetOptions): string {
  const { variables, tokenVariable } = call
  if (kind === 'curl' && options.credential === 'netrc' && tokenVariable !== null) {
    const others = variables.filter(({ name }) => name !== tokenVariable)
    const origin = fixedText(call.origin)
    const host = URL.canParse(origin) ? new URL(origin).hostname : '<host>'
    const entry = `# in ~/.netrc, which only you can read (chmod 600):\nmachine ${host} login token password <token>`
    return [entry, ...others.map(({ name, encoded }) => line(kind, options, name, encoded))].join('\n')
  }
  const known = new Set(variables.map(({ name }) => name))
  const implied = /^(databricks-cli|sdk-)/.test(kind) && !known.has(tokenVariable ?? 'DATABRICKS_TOKEN')
  const all = implied ? [{ name: 'DATABRICKS_TOKEN', encoded: false }, ...variables] : variables
  return all.map(({ name, encoded }) => line(kind, options, name, encoded)).join('\n')
}

function line(kind: SnippetKindId, options: SnippetOptions, name: string, encoded: boolean): string {
  const how = /_ENCODED$/.test(name) && encoded ? '   # percent-encoded: it stands in an address or a form' : ''
  if (kind === 'powershell' || (kind === 'curl' && options.shell === 'powershell')) {
    return `$env:${name} = Read-Host ${powershellQuote(name)} -MaskInput${how}`
  }
  const variable = kind === 'terraform' ? `TF_VAR_${name.toLowerCase()}` : name
  return `read -rs ${variable} && export ${variable}${how}`
}
