import { decodeString } from '#shared/json/decode-string.ts'
import { decodeUtf8 } from '../utf8.ts'
import { type ColumnKind, ColumnTally, type TableColumn } from './column-facts.ts'

const encoder = new TextEncoder()

/** A key that values stand under, and the keys below it. */
export class KeyNode {
  /** UTF-8 without quotes and escapes; of a place in a list: null. */
  readonly key: Uint8Array | null
  readonly part: string | number
  readonly parent: KeyNode | null
  readonly depth: number
  readonly children: KeyNode[] = []
  readonly #byText = new Map<string, KeyNode>()
  /** The column of the values that stand here themselves. */
  column = -1
  readonly tally = new ColumnTally()
  /** What stands below is shown as JSON: these keys are data, or there are too many of them. */
  folded = false

  constructor(part: string | number, parent: KeyNode | null) {
    this.part = part
    this.key = typeof part === 'string' ? encoder.encode(part) : null
    this.parent = parent
    this.depth = parent ? parent.depth + 1 : 0
  }

  get path(): (string | number)[] {
    return this.parent ? [...this.parent.path, this.part] : []
  }

  /** Whether something around it, or itself, is folded. */
  get hidden(): boolean {
    for (let around = this.parent; around; around = around.parent) if (around.folded) return true
    return false
  }

  child(part: string | number): KeyNode {
    const name = String(part)
    const known = this.#byText.get(name)
    if (known) return known
    const made = new KeyNode(part, this)
    this.#byText.set(name, made)
    this.children.push(made)
    return made
  }

  /** The child under the key in bytes `from` to `to`, its quotes left out; `guess` is where it is likely to be. */
  childAt(bytes: Uint8Array, from: number, to: number, guess: number): KeyNode {
    const likely = this.children[guess]
    if (likely && sameKey(likely, bytes, from, to)) return likely
    const raw = decodeUtf8(bytes.subarray(from, to))
    return this.child(raw.includes('\\') ? decodeString(`"${raw}"`) : raw)
  }
}

/** Whether the key in bytes `from` to `to` (quotes left out) is this one. */
export function sameKey({ key, part }: KeyNode, bytes: Uint8Array, from: number, to: number): boolean {
  if (!key) return false
  if (to - from === key.length && !key.includes(0x5c)) {
    let at = 0
    while (at < key.length && bytes[from + at] === key[at]) at++
    if (at === key.length) return true
  }
  return escapedKey(bytes, from, to, part)
}

function escapedKey(bytes: Uint8Array, from: number, to: number, part: string | number): boolean {
  let at = from
  while (at < to && bytes[at] !== 0x5c) at++
  if (at === to) return false
  return decodeString(`"${decodeUtf8(bytes.subarray(from, to))}"`) === part
}

const plain = /^[^.\s]+$/

/** "aws_attributes.availability"; keys with dots or blanks in quotes; "value" for the row itself. */
function columnTitle(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'value'
  return path.map((part) => (typeof part === 'number' || plain.test(part) ? part : JSON.stringify(part))).join('.')
}

/** A column as the answer itself describes it. */
export interface DeclaredColumn {
  name: string
  type: string | null
  kind: ColumnKind
}

export function describeColumn(node: KeyNode, declared: DeclaredColumn | undefined): TableColumn {
  const { path, tally } = node
  return {
    id: node.column,
    path,
    title: declared?.name ?? columnTitle(path),
    kind: declared?.kind ?? tally.kind(),
    type: declared?.type ?? null,
    present: tally.present,
    longest: tally.longest,
  }
}
