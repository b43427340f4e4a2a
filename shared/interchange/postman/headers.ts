import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import type { HeaderField } from '../../model/request.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { isDisabled } from './attributes.ts'

/** Headers as rows, or as text in older files. */
export function readHeaders(value: JsonValue | undefined): HeaderField[] {
  const rows = typeof value === 'string' ? fromText(value) : objectsIn(value).map(fromObject)
  return rows.filter(({ name }) => name !== '')
}

function fromObject(row: JsonObject): HeaderField {
  return { name: textIn(row.key).trim(), value: textIn(row.value), enabled: !isDisabled(row) }
}

/** `Name: value`, one a line; `//` in front switches it off. */
function fromText(text: string): HeaderField[] {
  return text.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':')
    const name = (colon < 0 ? line : line.slice(0, colon)).trim()
    const value = colon < 0 ? '' : line.slice(colon + 1).trim()
    return { name: name.replace(/^\/\//, ''), value, enabled: !name.startsWith('//') }
  })
}
