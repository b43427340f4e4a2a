import { parseExact, printExact } from '../../json/exact-json.ts'
import type { JsonValue } from '../../json/exact-value.ts'

/** JSON that is put together field by field; `raw` is JSON text or a variable. */
type Node = { raw: string } | { fields: Map<string, Node> } | { items: Node[] }

/** One field as it was typed: `a[b][0]=x` is nested. */
export interface JsonField {
  key: string
  /** JSON text. */
  text: string
}

const deepest = 50

/** The JSON text of HTTPie's fields, in their order, no digit changed. */
export function nestedJson(fields: readonly JsonField[]): string {
  const first = fields[0] ? path(fields[0].key)[0] : undefined
  let root: Node = first === '' || typeof first === 'number' ? { items: [] } : { fields: new Map() }
  for (const { key, text } of fields) root = put(root, path(key), { raw: text })
  return print(root, '')
}

/** `a[b][][0]` as names, numbers and '' for "one more". */
function path(key: string): (string | number)[] {
  const head = /^[^[\]]*/.exec(key)![0]
  const steps = [...key.slice(head.length).matchAll(/\[([^[\]]*)\]/g)].map(([, inner]) => inner!)
  const whole = head + steps.map((step) => `[${step}]`).join('')
  if (whole !== key || steps.length > deepest) return [key]
  const rest = steps.map((step) => (/^\d{1,4}$/.test(step) ? Number(step) : step))
  return head === '' && steps.length > 0 ? rest : [head, ...rest]
}

function put(node: Node | undefined, [step, ...rest]: readonly (string | number)[], value: Node): Node {
  if (step === undefined) return value
  if (typeof step === 'number' || (step === '' && (rest.length > 0 || !node || 'items' in node))) {
    const items = node && 'items' in node ? node.items : []
    const at = typeof step === 'number' ? Math.min(step, items.length) : items.length
    items[at] = put(items[at], rest, value)
    return { items }
  }
  const fields = node && 'fields' in node ? node.fields : new Map<string, Node>()
  fields.set(step, put(fields.get(step), rest, value))
  return { fields }
}

function print(node: Node, indent: string): string {
  if ('raw' in node) return node.raw.replaceAll('\n', `\n${indent}`)
  const inner = `${indent}  `
  const rows =
    'items' in node
      ? node.items.map((item) => inner + print(item, inner))
      : [...node.fields].map(([name, value]) => `${inner}${JSON.stringify(name)}: ${print(value, inner)}`)
  const [open, close] = 'items' in node ? ['[', ']'] : ['{', '}']
  return rows.length === 0 ? open + close : `${open}\n${rows.join(',\n')}\n${indent}${close}`
}

/** JSON text laid out, digits kept; null when it is none. */
export function exactText(text: string): string | null {
  if (/^\s*\{\{\w+\}\}\s*$/.test(text)) return text.trim()
  try {
    const value: JsonValue = parseExact(text)
    return printExact(value, 2)
  } catch {
    return null
  }
}
