import type { Note } from '../export/exported.ts'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportedEnvironment, ImportedVariable } from '../imported.ts'
import { writeHttpRequest } from './write-request.ts'

/** A collection as `.http` text, as editors know it: one request behind each `###`, `{{NAME}}` for variables. */
export function exportHttp(collection: ImportedCollection, note: Note): string {
  const { name, docs, variables } = collection
  const requests = requestsIn(collection)
  if (requests.some(({ folders }) => folders.length > 0)) {
    note(name, 'changed', 'This form knows no folders: their names stand before those of the requests.')
  }
  const head = [...comments(oneLine(name)), ...comments(docs), ...writeVariables(variables, name, note)]
  const blocks = requests.map(({ item, folders, place }) => {
    const title = oneLine([...folders, item.name].join(' / '))
    return [`### ${title}`, ...comments(item.docs), ...writeHttpRequest(item, place, note)].join('\n')
  })
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`
}

/** Environments as `http-client.env.json` has them; secrets are named with no value. */
export function exportHttpEnvironments(environments: readonly ImportedEnvironment[]): string {
  const all = environments.map(({ name, variables }) => [
    name,
    Object.fromEntries(variables.map(({ name: key, value, secret }) => [key, secret ? '' : value])),
  ])
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`
}

function writeVariables(variables: readonly ImportedVariable[], place: string, note: Note): string[] {
  const lines = variables.flatMap(({ name, value, secret }) => {
    if (secret) return [`# ${name} is a secret: give it its value where the editor keeps those.`]
    if (value === value.trim() && !/[\r\n]/.test(value)) return [`@${name} = ${value}`]
    note(place, 'dropped', `The variable ${name} has blanks around it or several lines, which cannot be written.`)
    return []
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

/** Lines that no editor takes for a directive (`# @name`). */
function comments(docs: string | undefined): string[] {
  if (docs === undefined || docs.trim() === '') return []
  const lines = docs.replace(/\s+$/, '').split(/\r\n|[\n\r\u2028\u2029\u0085]/)
  return lines.map((line) => (line === '' ? '#' : `# ${line.replace(/^(\s*)@/, '$1\\@')}`))
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() || 'Without a name'
}
