import { importAny } from '../../import-any.ts'
import { importSources } from '../../import-sources.ts'
import type { Imported } from '../../imported.ts'

/** Files as lines `>>> path` part them, or one file without a name. */
export function readSources(input: string): { source: string; imported: Imported } {
  if (!input.startsWith('>>> ')) return importAny(input)
  const files = input
    .split(/^>>> /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { path: part.slice(0, end).trim(), text: part.slice(end + 1).replace(/\n$/, '') }
    })
  const { sources, imported } = importSources(files, null)
  return { source: sources.join(', '), imported }
}
