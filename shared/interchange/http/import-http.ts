import { AppError } from '../../errors.ts'
import { carryVariables } from '../carry-variables.ts'
import { createImportSession } from '../import-session.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { httpBlocks } from './read/blocks.ts'
import { httpParts } from './read/parts.ts'
import { httpReferences } from './read/references.ts'
import { readRequest } from './read/request.ts'

/**
 * An `.http` or `.rest` file, as REST Client of VS Code and the HTTP client of JetBrains know it. `path` is that of the file:
 * its name is that of the collection. Scripts are named and never run. Throws `import_failed` when there is no request in it.
 */
export function importHttp(text: string, path = ''): Imported {
  const session = createImportSession()
  const file = path.split('/').at(-1) ?? ''
  const name = file.replace(/\.(?:http|rest)$/i, '') || 'Requests'
  const items: ImportedRequest[] = []
  const given = new Map<string, string>()
  let docs = ''
  for (const [at, block] of httpBlocks(text).entries()) {
    const parts = httpParts(block)
    for (const variable of parts.variables) {
      if (given.has(variable.name)) {
        session.note(name, 'changed', `The variable ${variable.name} is given twice: the last value counts.`)
      }
      given.set(variable.name, httpReferences(variable.value, new Set(), name, session))
    }
    if (parts.address !== '') {
      const request = readRequest(parts, block.title, name, session)
      if (request !== null) items.push(request)
      continue
    }
    if (at === 0) docs = parts.comments.join('\n').trim()
    for (const { line, text: strange } of parts.strange) {
      session.note(name, 'dropped', `Line ${line} was left out: ${strange.slice(0, 80)}`)
    }
  }
  if (items.length === 0 && given.size === 0) {
    throw new AppError('import_failed', 'There is no request in this file.', {
      likely: 'A request begins with a line like "GET https://…".',
      remedy: 'Choose a file that ends with .http or .rest.',
    })
  }
  const variables = carryVariables(
    [...given].map(([key, value]) => ({ name: key, value })),
    name,
    session,
  )
  variables.push(...session.secrets)
  const collection = { name, ...(docs === '' ? {} : { docs }), variables, items }
  return { collections: [collection], environments: [], notes: session.notes }
}
