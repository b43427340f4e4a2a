/** `attachment` with a file name that is safe on every system (RFC 6266), in ASCII and, where it differs, in UTF-8. */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const header = `attachment; filename="${ascii}"`
  return ascii === safe ? header : `${header}; filename*=UTF-8''${encodeExtended(safe)}`
}

function safeFileName(name: string): string {
  const base = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const cleaned = base
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f<>:|?*\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...cleaned].slice(0, 120).join('') || 'response'
}

/** RFC 5987: what encodeURIComponent leaves alone but the grammar does not know. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
