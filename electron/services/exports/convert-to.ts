import { AppError } from '#shared/errors.ts'
import { exportAs } from '#shared/interchange/export/export-as.ts'
import { countLeftOut, leftOut } from '#shared/interchange/export/exported.ts'
import { fillPlain } from '#shared/interchange/export/fill-plain.ts'
import { flatVariables } from '#shared/interchange/export/flat-variables.ts'
import { type ExportKindId, exportKinds } from '#shared/interchange/export/kinds.ts'
import { requestsIn } from '#shared/interchange/export/requests-in.ts'
import { withoutCredentials } from '#shared/interchange/export/without-credentials.ts'
import { createImportSession } from '#shared/interchange/import-session.ts'
import type { Imported, ImportedCollection, ImportNote } from '#shared/interchange/imported.ts'
import { type SnippetKindId, snippetKinds } from '#shared/snippets/kinds.ts'
import { openSnippet } from '../snippets/open-snippets.ts'

interface ConvertKind {
  id: string
  label: string
  about: string
}

/** Everything that requests can be written as: whole files first, then calls for other tools. */
export const convertKinds: readonly ConvertKind[] = [
  ...exportKinds.map(({ id, label, about }) => ({ id, label, about })),
  ...snippetKinds.map(({ id, label }) => ({ id, label, about: 'a call' })),
  { id: 'curl-powershell', label: 'curl', about: 'a call, quoted for PowerShell' },
]

export interface Converted {
  text: string
  /** How the secrets get to it, a line each. */
  setToken: string[]
  notes: ImportNote[]
  /** Requests that the kind cannot hold. */
  left: number
}

/** Writes what was imported as another kind. Throws `bad_input` for an unknown one, `import_failed` where no request is. */
export async function convertTo(kind: string, imported: Imported): Promise<Converted> {
  const collection = asOne(imported)
  const total = requestsIn(collection).length
  if (total === 0) throw new AppError('import_failed', 'There is no request in it.')
  if (exportKinds.some(({ id }) => id === kind)) {
    const exported = { collections: [collection], environments: [] }
    const written = await exportAs(kind as ExportKindId, exported, { curl: (request) => openSnippet(request, 'curl') })
    return { text: written.files[0]!.text, setToken: [], notes: written.notes, left: countLeftOut(written.notes) }
  }
  const isPowershell = kind === 'curl-powershell'
  const snippet = snippetKinds.find(({ id }) => id === (isPowershell ? 'curl' : kind))
  if (!snippet) throw new AppError('bad_input', `There is no kind "${kind}" to convert to.`)
  return asCalls(snippet.id, isPowershell, collection)
}

async function asCalls(kind: SnippetKindId, isPowershell: boolean, given: ImportedCollection): Promise<Converted> {
  const session = createImportSession()
  const collection = flatVariables(withoutCredentials(given, session))
  const values = new Map(collection.variables.flatMap(({ name, value, secret }) => (secret ? [] : [[name, value]])))
  const texts: string[] = []
  const setToken = new Set<string>()
  let left = 0
  for (const { item, place } of requestsIn(collection)) {
    try {
      const options = isPowershell ? { shell: 'powershell' as const } : {}
      const snippet = await openSnippet(fillPlain(item.request, values), kind, options)
      texts.push(`${snippet.text.trimEnd()}\n`)
      for (const line of snippet.setToken.split('\n')) if (line !== '') setToken.add(line)
      for (const note of snippet.notes) session.note(place, 'changed', note)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      left += 1
      session.note(place, 'dropped', leftOut(error.message))
    }
  }
  return { text: texts.join('\n'), setToken: [...setToken], notes: session.notes, left }
}

/** Several collections are folders of one. */
function asOne({ collections }: Imported): ImportedCollection {
  const [first, ...more] = collections
  if (first && more.length === 0) return first
  return {
    name: 'Converted',
    variables: collections.flatMap(({ variables }) => variables),
    items: collections.map((each) => ({ type: 'folder', ...each, variables: [] })),
  }
}
