const named = /(^|_)(content|contents|data|payload|base64|b64|script)$/
const longestShown = 60

/** The beginning of a text that is written in base64, in quotes; null where it is none, or only could be by chance. */
export function base64Text(name: string, value: string): string | null {
  const likely = named.test(name) ? 8 : 24
  if (value.length < likely || !/^[A-Za-z0-9+/]+={0,2}$/.test(value.slice(0, 600))) return null
  // Words and ids are base64 by chance: without a name that says so there must be more to it.
  if (!named.test(name) && (value.length % 4 !== 0 || !/[+/=]/.test(value) || !/[A-Z].*[a-z]|[a-z].*[A-Z]/.test(value)))
    return null
  const part = value.slice(0, Math.min(value.length - (value.length % 4), 160))
  if (part === '') return null
  try {
    const bytes = Uint8Array.from(atob(part), (character) => character.charCodeAt(0))
    // A character may be cut at the end of the part.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: part.length < value.length })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells data from text
    if (text.length < 4 || /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/.test(text)) return null
    const shown = text.trim().split(/\s*\n/)[0]!.slice(0, longestShown)
    return shown === ''
      ? null
      : `base64 of “${shown}${shown.length < text.trim().length || part.length < value.length ? '…' : ''}”`
  } catch {
    return null
  }
}
