import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { columnNames } from '../unity/column-names.ts'
import { findSecurable } from '../unity/securables/find-securable.ts'
import { columnInfo } from './describe-nodes.ts'
import { sourceColumns } from './made-from.ts'
import { livingEdges, withoutEmpty } from './table-lineage.ts'

export function getColumnLineage({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('table_name')
  const column = parameters.requiredText('column_name')
  const table = findSecurable('table', name, store)
  if (!columnNames(table).includes(column)) {
    throw invalidParameter(`Column ${column.slice(0, 300)} does not exist in table ${name}.`)
  }
  const edges = livingEdges(store)
  const upstream_cols = edges
    .filter(({ target }) => target === table)
    .flatMap(({ source, at }) => sourceColumns(column, source).map((from) => columnInfo(from, source, at)))
  const downstream_cols = edges
    .filter(({ source }) => source === table)
    .flatMap(({ source, target, at }) => {
      const made = columnNames(target).filter((each) => sourceColumns(each, source).includes(column))
      return made.map((each) => columnInfo(each, target, at))
    })
  return jsonAnswer(withoutEmpty({ upstream_cols, downstream_cols }))
}
