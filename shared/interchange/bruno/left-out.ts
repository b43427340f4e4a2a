import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'

/** Notes what a request, folder or collection does beside sending: scripts, checks, saved answers. */
export function noteLeftOut(request: JsonObject, item: JsonObject, place: string, session: ImportSession): void {
  const runtime = isJsonObject(item.runtime) ? item.runtime : {}
  for (const [when, code] of scriptsOf(request, runtime.scripts ?? item.scripts ?? request.scripts)) {
    const lines = code.split('\n').filter((line) => line.trim() !== '').length
    const count = lines === 1 ? '1 line' : `${lines} lines`
    if (lines > 0) session.note(place, 'script', `A script that runs ${when} was left out (${count}).`, code)
  }
  const checks = objectsIn(request.assertions ?? runtime.assertions).length
  if (checks > 0) session.note(place, 'dropped', `Checks of the answer were left out: ${checks}.`)
  const examples = objectsIn(item.examples).length
  if (examples > 0) session.note(place, 'dropped', `Saved answers are not carried over: ${examples} left out.`)
}

const before = 'before the request'
const after = 'after the answer'

function scriptsOf(request: JsonObject, list: JsonValue | undefined): [string, string][] {
  const script = isJsonObject(request.script) ? request.script : {}
  const listed = objectsIn(list).map((each): [string, string] => [
    /before|pre/.test(textIn(each.type)) ? before : after,
    textIn(each.code),
  ])
  const named = isJsonObject(list)
    ? Object.entries(list).map(([key, code]): [string, string] => [
        key.startsWith('pre') ? before : after,
        textIn(code),
      ])
    : []
  return [
    [before, textIn(script.req)],
    [after, textIn(script.res)],
    [after, textIn(request.tests)],
    ...listed,
    ...named,
  ]
}
