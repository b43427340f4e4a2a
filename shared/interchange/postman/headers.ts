import type { JsonValue } from '../../json/exact-value.ts'
import type { HeaderField } from '../../model/request.ts'
import type { ImportSession } from '../import-session.ts'
import { looksSecret } from '../looks-secret.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { isDisabled } from './attributes.ts'

/** Headers as rows, or as text in older files; credentials in them are taken out. */
export function readHeaders(value: JsonValue | undefined, place: string, session: ImportSession): HeaderField[] {
  const rows = typeof value === 'string' ? fromText(value) : objectsIn(value).map(fromObject)
  return rows
    .filter(({ name }) => name !== '')
    .map((row) => (looksSecret(row.name, row.value) ? withoutSecret(row, place, session) : row))
}

function fromObject(row: Parameters<typeof isDisabled>[0]): HeaderField {
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

function withoutSecret(row: HeaderField, place: string, session: ImportSession): HeaderField {
  const [, scheme = '', value = ''] = /^((?:Bearer|Token|Basic) +)?([\s\S]*)$/i.exec(row.value) ?? []
  const wanted = /^(proxy-)?authorization$/i.test(row.name) ? 'TOKEN' : row.name
  return { ...row, value: scheme + session.secret(place, wanted.toUpperCase().replaceAll('-', '_'), value) }
}
