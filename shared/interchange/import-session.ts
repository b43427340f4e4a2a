import { hostVariable, tokenVariable } from '../model/known-variables.ts'
import { databricksHostOf } from './databricks-host.ts'
import type { ImportedVariable, ImportNote, ImportNoteKind } from './imported.ts'

/** What one import gathers on its way: notes, and the credentials that it took out of the requests. */
export interface ImportSession {
  readonly notes: ImportNote[]
  /** Credentials that were found; their values are for the keychain only. */
  readonly secrets: ImportedVariable[]
  /** Hosts stay as they are: which of them is the workspace is for others to say. */
  readonly keepsHosts: boolean
  /** Files keep the path that they are named by, to be written into calls again. */
  readonly keepsFiles: boolean
  /** `text` is what was left out, for reading. */
  note(place: string, kind: ImportNoteKind, message: string, text?: string): void
  /** Takes a credential out: answers `{{NAME}}`, the same one for the same value. */
  secret(place: string, name: string, value: string): string
  /** An address with the host of a Databricks workspace taken out as `{{DATABRICKS_HOST}}`. */
  host(place: string, url: string): string
}

export function createImportSession(keepsHosts = false, keepsFiles = false): ImportSession {
  const notes: ImportNote[] = []
  const secrets: ImportedVariable[] = []
  const references = new Map<string, string>()
  const taken = new Map<string, number>()
  const hosts = new Set<string>()
  const note: ImportSession['note'] = (place, kind, message, text) =>
    void notes.push({ place, kind, message, ...(text === undefined ? {} : { text }) })
  return {
    notes,
    secrets,
    keepsHosts,
    keepsFiles,
    note,
    secret(place, wanted, value) {
      const same = references.get(value)
      const name = same ?? freeName(variableName(wanted), taken)
      if (same === undefined) {
        references.set(value, name)
        secrets.push({ name, value, secret: true })
      }
      note(place, 'secret', `A credential was taken out and is now {{${name}}}.`)
      return `{{${name}}}`
    },
    host(place, url) {
      const found = keepsHosts ? null : databricksHostOf(url)
      if (found === null) return url
      if (!hosts.has(found.host)) {
        hosts.add(found.host)
        note(place, 'host', `${found.host} is now {{${hostVariable}}}.`)
      }
      return `{{${hostVariable}}}${found.rest}`
    },
  }
}

/** A name that a variable may have, as close to the wanted one as can be. */
export function variableName(wanted: string): string {
  const name = wanted
    .trim()
    .replace(/[^A-Za-z0-9_.-]+/g, '_')
    .replace(/^[^A-Za-z_]+/, '')
    .slice(0, 100)
  return name === '' ? tokenVariable : name
}

/** Counts on from the last one of that name, so that many credentials do not take long. */
function freeName(name: string, taken: Map<string, number>): string {
  let free = name
  for (let count = taken.get(name) ?? 1; taken.has(free); ) {
    count += 1
    free = `${name}_${count}`
    taken.set(name, count)
  }
  if (!taken.has(free)) taken.set(free, 1)
  return free
}
