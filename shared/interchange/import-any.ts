import { isJsonObject } from '../json/exact-value.ts'
import { importHar } from './har/import-har.ts'
import type { Imported } from './imported.ts'
import { importInsomnia } from './insomnia/import-insomnia.ts'
import { importPostman } from './postman/import-postman.ts'
import { readJsonFile } from './read-json.ts'

/** Finds out whose file it is, and reads it. Throws `import_failed`. */
export function importAny(text: string): { source: string; imported: Imported } {
  const file = readJsonFile(text, 'file of Postman, Insomnia or a browser')
  if (isJsonObject(file.log)) return { source: 'HAR', imported: importHar(text) }
  if (file._type === 'export') return { source: 'Insomnia', imported: importInsomnia(text) }
  return { source: 'Postman', imported: importPostman(text) }
}
