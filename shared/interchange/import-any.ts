import { AppError } from '../errors.ts'
import type { JsonObject } from '../json/exact-value.ts'
import { importKinds, listedKinds, type Material, type ReadOptions } from './import-kinds.ts'
import type { Imported } from './imported.ts'
import { readJsonFile } from './read-json.ts'

/** Finds out whose text it is, and reads it; `path` is that of its file. Throws `import_failed`. */
export function importAny(text: string, path = '', options: ReadOptions = {}): { source: string; imported: Imported } {
  const material = lookAt(text.replace(/^\uFEFF/, ''), path)
  const kind = importKinds.find((each) => each.fits(material))
  if (kind) return { source: kind.label, imported: kind.read(material.text, path, options) }
  throw new AppError('import_failed', 'Trowel cannot read this.', {
    likely: `It is known by its form, and this has none of ${listedKinds.map(({ label }) => label).join(', ')}.`,
    remedy: 'Export it from the other tool once more, and choose that file.',
  })
}

/** Text that begins as JSON is meant to be JSON: where it is none, the place is told. */
function lookAt(text: string, path: string): Material {
  // Not so the reference that an address begins with.
  const isJson = /^\s*(?:\[|\{(?!\{))/.test(text)
  const json: JsonObject | null = isJson ? readJsonFile(text, 'file of another tool') : null
  return { text, path, json }
}
