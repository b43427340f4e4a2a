import type { Request } from '../../model/request.ts'
import type { Note } from './exported.ts'
import { replaceVariables } from './fill-plain.ts'

/** The dynamic values of the editors of `.http` files and of Postman that mean the same as ours. */
const theirs: Readonly<Record<string, string>> = {
  $uuid: '$guid',
  $guid: '$guid',
  $randomUUID: '$guid',
  $epochSeconds: '$timestamp',
  $timestamp: '$timestamp',
  $now: '$isoTimestamp',
  $isoTimestamp: '$isoTimestamp',
}

/** The request with dynamic values under the names that other tools have for them. Those without one are noted. */
export function dynamicNames(request: Request, place: string, note: Note): Request {
  const unknown = new Set<string>()
  const named = replaceVariables(request, (name) => {
    if (!name.startsWith('$')) return undefined
    if (!(name in theirs)) unknown.add(name)
    return `{{${theirs[name] ?? name}}}`
  })
  for (const name of unknown) note(place, 'changed', `Other tools may not know the dynamic value {{${name}}}.`)
  return named
}
