import { exportAs } from '#shared/interchange/export/export-as.ts'
import { countLeftOut } from '#shared/interchange/export/exported.ts'
import type { ImportedCollection, ImportNote } from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import { variablesIn } from '#shared/template/parse-template.ts'
import { openSnippet } from '../snippets/open-snippets.ts'
import { exportedVariable } from './exported-variable.ts'
import type { ExportJob, Written } from './messages.ts'
import { countRequests, readSource } from './read-sources.ts'

const encoder = new TextEncoder()

/** Reads what is to go out, and writes it for another tool. `progress` tells how many requests are read. */
export async function writeExport(
  { projectFolder, kind, sources, environments, ofProject }: ExportJob,
  progress: (done: number, total: number) => void,
): Promise<Written> {
  const notes: ImportNote[] = []
  const total = countRequests(sources)
  let done = 0
  const reading = {
    projectFolder,
    note: (place: string, kind: ImportNote['kind'], message: string) => void notes.push({ place, kind, message }),
    onRequest() {
      done += 1
      progress(done, total)
    },
  }
  const collections: ImportedCollection[] = []
  for (const source of sources) collections.push(withVariablesOf(ofProject, await readSource(source, reading)))
  const exported = { collections, environments }
  const written = await exportAs(kind, exported, { curl: (request) => openSnippet(request, 'curl') })
  const files = written.files.map(({ text, ...file }) => ({ ...file, bytes: encoder.encode(text) }))
  const all = [...notes, ...written.notes]
  const left = countLeftOut(all)
  return { files, requests: total - left, left, notes: all }
}

/** The collection with those variables of the project that it names and nobody in it has. */
function withVariablesOf(project: readonly EnvironmentVariable[], collection: ImportedCollection): ImportedCollection {
  if (project.length === 0) return collection
  const known = new Set(collection.variables.map(({ name }) => name))
  const named = new Set(variablesIn(JSON.stringify(collection)))
  const used = project.filter(({ name }) => !known.has(name) && named.has(name))
  return used.length === 0
    ? collection
    : { ...collection, variables: [...collection.variables, ...used.map(exportedVariable)] }
}
