import { exampleFor } from '#shared/operations/example.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { loadSeedGroups } from '#shared/operations/load-seed-groups.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { createSearch } from '#shared/operations/search.ts'

/** What `ops --json` tells of an operation. */
async function describe(summary: OperationSummary) {
  const { id, group, area, version, scope, method, path, title, summary: text } = summary
  const { deprecated, preview, legacy } = summary
  const example = await exampleFor(await loadOperation(id))
  const listed = Object.entries(await loadSeedGroups())
  const groups = listed.flatMap(([name, ids]) => (ids.includes(id) ? [name] : []))
  return {
    id,
    group,
    groups,
    area,
    version,
    scope,
    method,
    path,
    title,
    summary: text,
    deprecated,
    preview,
    legacy,
    example,
  }
}

function line({ method, path, id, title, legacy, deprecated }: OperationSummary): string {
  const mark = legacy ? ' (legacy)' : deprecated ? ' (deprecated)' : ''
  return `${method.padEnd(6)} ${path}\n       ${id}  ${title}${mark}\n`
}

/** Lists all operations, or those that the words find, best first. True when there was one. */
export async function ops(words: readonly string[], json: boolean, write: (text: string) => void): Promise<boolean> {
  const list = await loadOperationList()
  const found =
    words.length === 0
      ? list
      : createSearch(list)
          .search(words.join(' '), 50)
          .map((hit) => hit.operation)
  if (json) {
    write('[\n')
    for (const [index, operation] of found.entries()) {
      write(`${JSON.stringify(await describe(operation))}${index < found.length - 1 ? ',' : ''}\n`)
    }
    write(']\n')
  } else for (const operation of found) write(line(operation))
  return found.length > 0
}
