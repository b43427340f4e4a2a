import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedCollection, ImportedItem } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { docsOf } from './attributes.ts'
import { ownAuth } from './auth.ts'
import { readRequest } from './request.ts'
import { readVariables } from './variables.ts'

/** A collection of version 2.0 or 2.1. */
export function readCollection(file: JsonObject, session: ImportSession): ImportedCollection {
  const info = isJsonObject(file.info) ? file.info : {}
  const name = textIn(info.name) || 'Collection'
  noteScripts(file, name, session)
  const variables = readVariables(file.variable, name, session)
  const items = readItems(file.item, ownAuth(file.auth, null), name, session)
  return { name, ...docsOf(info), variables, items }
}

function readItems(
  list: JsonValue | undefined,
  auth: JsonObject | null,
  around: string,
  session: ImportSession,
): ImportedItem[] {
  return objectsIn(list).map((item): ImportedItem => {
    const name = textIn(item.name) || 'Without a name'
    const place = `${around} / ${name}`
    noteScripts(item, place, session)
    if (!Array.isArray(item.item)) return readRequest(item, auth, place, session)
    const variables = readVariables(item.variable, place, session)
    const items = readItems(item.item, ownAuth(item.auth, auth), place, session)
    return { type: 'folder', name, ...docsOf(item), variables, items }
  })
}

/** Scripts are never run here. */
function noteScripts({ event }: JsonObject, place: string, session: ImportSession): void {
  for (const each of objectsIn(event)) {
    const script = isJsonObject(each.script) ? each.script.exec : each.script
    const lines = Array.isArray(script) ? script.map(textIn) : textIn(script).split('\n')
    const count = lines.filter((line) => line.trim() !== '').length
    const when = textIn(each.listen) === 'prerequest' ? 'before the request' : 'after the answer'
    if (count > 0)
      session.note(
        place,
        'script',
        `A script that runs ${when} was left out (${count} ${count === 1 ? 'line' : 'lines'}).`,
        lines.join('\n'),
      )
  }
}
