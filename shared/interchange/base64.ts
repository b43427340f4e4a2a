const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 bytes of a text in base64. */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3)
    const all = (a << 16) | (b << 8) | c
    const group = [18, 12, 6, 0].map((shift) => digits[(all >> shift) & 63]).join('')
    written += group.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '=')
  }
  return written
}
