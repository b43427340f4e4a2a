const zones: readonly [suffix: string, cloud: string][] = [
  ['.gcp.databricks.com', 'Google Cloud'],
  ['.cloud.databricks.com', 'AWS'],
  ['.cloud.databricks.us', 'AWS GovCloud'],
  ['.azuredatabricks.net', 'Azure'],
  ['.databricks.azure.us', 'Azure Government'],
  ['.databricks.azure.cn', 'Azure China'],
]

function parse(host: string): URL | null {
  const text = host.trim()
  if (text === '' || /\s/.test(text)) return null
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

/** What a host name tells: "AWS, workspace". Unified hosts serve account and workspace, so this is a hint, never a rule. */
export function hostKind(host: string): string | null {
  const url = parse(host)
  if (!url) return null
  const name = url.hostname
  const zone = zones.find(([suffix]) => name.endsWith(suffix))
  if (!zone) return null
  return `${zone[1]}, ${/^accounts(-dod)?\./.test(name) ? 'account console' : 'workspace'}`
}

/** A host as it is kept: with scheme, without default port, path, query and trailing slash (all of which people paste). Templates stay. */
export function tidyHost(host: string): string {
  const url = host.includes('{{') ? null : parse(host)
  if (!url) return host.trim()
  const local = /^(localhost|127\.|\[::1\])/.test(url.hostname)
  if (local && !host.includes('://')) return `http://${url.host}`
  return url.origin
}

/** What is wrong with a host, for the line under the field. */
export function hostProblem(host: string): string | null {
  if (host.trim() === '' || host.includes('{{')) return null
  const url = parse(host)
  if (!url)
    return 'This is not the address of a workspace. Write it like https://adb-1234567890123456.7.azuredatabricks.net.'
  if (url.username !== '' || url.password !== '') return 'A user name or password does not belong into the host.'
  return null
}

/** The short form for lists: "dbc-a1b2345c-d6e7". */
export function shortHost(host: string): string {
  const name = parse(host)?.host ?? host
  const zone = zones.find(([suffix]) => name.endsWith(suffix))
  return zone ? name.slice(0, -zone[0].length) : name
}
