const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** What a string token of JSON says: quotes off, escapes resolved. Lone surrogates stay as they are. */
export function decodeString(token: string): string {
  const inside = token.slice(1, -1)
  if (!inside.includes('\\')) return inside
  return inside.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, letter: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[letter] ?? letter),
  )
}
