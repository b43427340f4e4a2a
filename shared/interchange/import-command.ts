import { commandKind } from './command-kind.ts'
import { type CommandImportOptions, importCurl } from './curl/import-curl.ts'
import { importHttpie } from './httpie/import-httpie.ts'
import type { Imported } from './imported.ts'

/** A command line of curl or HTTPie. Throws `import_failed` when there is no call in it. */
export function importCommand(text: string, options: CommandImportOptions = {}): Imported {
  return commandKind(text) === 'httpie' ? importHttpie(text, options) : importCurl(text, options)
}
