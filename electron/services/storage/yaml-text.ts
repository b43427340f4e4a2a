import { isScalar, parseDocument, Scalar, type YAMLMap } from 'yaml'

/**
 * In the failsafe schema every scalar is text: `0123`, `1e5`, `true` and 19-digit ids keep each character.
 * Merge keys, tags and dates have no meaning.
 */
export const yamlOptions = { schema: 'failsafe', version: '1.2', uniqueKeys: true } as const

/** Lines as they are; only what is read as the same text again may be written. */
export const printOptions = { lineWidth: 0 } as const

/** Plain words: text to every reader of YAML. */
const surelyText = /^[A-Za-z][A-Za-z0-9_/.-]*(?: [A-Za-z0-9_/.-]+)*$/
const maybeMeant = /^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i

/** What a block of lines would not give back: other line breaks, control characters, blanks at a line's end. */
const noBlock = /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}|[ \t](?:\n|$)/u

/** A scalar that every reader of YAML takes as this text; several lines stand as a block where that is exact. */
export function text(value: string): Scalar {
  const node = new Scalar(value)
  if (value.includes('\n')) node.type = noBlock.test(value) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL
  else if (!readsAsText(value)) node.type = Scalar.QUOTE_DOUBLE
  return node
}

/** `true`, `false` or a number, meant as such by every reader. */
export function flag(value: boolean | number): Scalar {
  return new Scalar(String(value))
}

/** Leaves the line alone when it says this already. */
export function setText(map: YAMLMap, key: string, value: string): void {
  setScalar(map, key, value, text)
}

export function setFlag(map: YAMLMap, key: string, value: boolean | number): void {
  setScalar(map, key, String(value), () => flag(value))
}

function setScalar(map: YAMLMap, key: string, value: string, make: (value: string) => Scalar): void {
  const node = map.get(key, true)
  if (isScalar(node) && node.value === value) return
  const next = make(value)
  if (isScalar(node)) {
    if (node.comment) next.comment = node.comment
    if (node.commentBefore) next.commentBefore = node.commentBefore
  }
  map.set(key, next)
}

function readsAsText(value: string): boolean {
  if (surelyText.test(value) && !maybeMeant.test(value)) return true
  return (['1.1', '1.2'] as const).every((version) => {
    const { contents, errors, warnings } = parseDocument(value, { version, logLevel: 'silent' })
    return errors.length === 0 && warnings.length === 0 && isScalar(contents) && contents.value === value
  })
}
