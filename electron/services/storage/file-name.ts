/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/

/**
 * A file name without extension for what a person named, the same on every system: lower case, letters, digits, `.`, `_`,
 * `-`, no reserved name. `taken` tells which names are in use, in lower case; a number is put behind those. `kind` stands
 * in for a name that no file can have.
 */
export function fileNameFor(name: string, taken: ReadonlySet<string>, kind: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  const short = [...plain].slice(0, 60).join('')
  const base = short === '' ? kind : reserved.test(short) ? `${kind}-${short}` : short
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? base : `${base}-${n}`
    if (!taken.has(candidate)) return candidate
  }
}
