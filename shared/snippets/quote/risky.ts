/**
 * Characters that a terminal acts upon or that make text read other than it is: controls, line and paragraph separators,
 * marks that turn the direction of writing, invisible ones.
 */
const risky = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

export function isRisky(character: string): boolean {
  return risky.test(character)
}

/** True when text can be put between quotes as it is; line feeds count as risky only where `lines` is false. */
export function isPlain(text: string, { lines }: { lines: boolean }): boolean {
  return !risky.test(lines ? text.replaceAll('\n', '') : text)
}

/** UTF-8 bytes of a character. */
export function bytesOf(character: string): number[] {
  return [...encodeURIComponent(character).matchAll(/%(..)|(.)/gs)].map(([, hex, plain]) =>
    hex === undefined ? plain!.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}

export function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}
