import type { IndexFile } from '#shared/operations/index-file.ts'
import { flagsOf } from './flags-of.ts'
import type { Made } from './make-texts.ts'
import type { SourceOperation } from './source.ts'

/** Numbers words in the order of their first appearance. */
function dictionary() {
  const numbers = new Map<string, number>()
  return {
    number(word: string) {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    words: () => [...numbers.keys()],
  }
}

/** The list in columns: a quarter of the size of one object for each operation. */
export function indexFile(operations: SourceOperation[], made: ReadonlyMap<string, Made>): IndexFile {
  const [groups, versions, methods, services, params] = Array.from({ length: 5 }, dictionary) as [
    ReturnType<typeof dictionary>,
    ReturnType<typeof dictionary>,
    ReturnType<typeof dictionary>,
    ReturnType<typeof dictionary>,
    ReturnType<typeof dictionary>,
  ]
  const position = new Map(operations.map((operation, at) => [operation.id, at]))
  const areas = new Map(operations.map((operation) => [operation.group, operation.area]))
  const columns = {
    id: operations.map(({ id }) => id.slice(0, id.lastIndexOf('@'))),
    group: operations.map(({ group }) => groups.number(group)),
    version: operations.map(({ version }) => versions.number(version)),
    method: operations.map(({ method }) => methods.number(method)),
    service: operations.map(({ service }) => services.number(service)),
    flags: operations.map(flagsOf),
    path: operations.map(({ path }) => path),
    title: operations.map(({ id }) => made.get(id)?.title ?? ''),
    summary: operations.map(({ id }) => {
      const text = made.get(id)
      return text?.written ? text.summary : ''
    }),
    params: operations.map((operation) => operation.params.map(({ name }) => params.number(name))),
    catchAll: operations.flatMap(({ params }, at) => (params.some((param) => param.catchAll) ? [at] : [])),
    replacedBy: operations.flatMap((operation, at) =>
      operation.replacedBy ? [[at, position.get(operation.replacedBy) ?? -1] as [number, number]] : [],
    ),
  }
  return {
    groups: groups.words(),
    areas: groups.words().map((group) => areas.get(group) ?? ''),
    versions: versions.words(),
    methods: methods.words(),
    services: services.words(),
    paramNames: params.words(),
    ...columns,
  }
}
