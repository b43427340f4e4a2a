import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField, PlatformError } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { columnNames } from '../column-names.ts'
import { demandSize } from '../securables/demand-size.ts'
import { findSecurable } from '../securables/find-securable.ts'
import type { Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

const kinds = ['primary_key_constraint', 'foreign_key_constraint', 'named_table_constraint'] as const
const mostConstraints = 100

/** They are seen with the table. */
export const constraintRoutes: readonly Route[] = [
  { method: 'POST', path: `${unityPath}/constraints`, handle: createConstraint },
  { method: 'DELETE', path: `${unityPath}/constraints/{full_name}`, handle: deleteConstraint },
]

function createConstraint({ parameters }: ApiRequest, store: Store): Answer {
  const table = findSecurable('table', parameters.requiredText('full_name_arg'), store)
  const constraint = parameters.object('constraint')
  if (constraint === undefined) throw missingField('constraint')
  const given = kinds.filter((kind) => isJsonObject(constraint[kind]))
  const [kind] = given
  if (kind === undefined || given.length > 1)
    throw invalidParameter(`constraint needs exactly one of ${kinds.join(', ')}.`)
  demandSize(constraint)
  const asked = new Parameters(new Map(), constraint[kind])
  const name = asked.requiredText('name').slice(0, 255)
  demandColumns(asked, kind, table, store)
  const there = constraintsOf(table)
  if (there.some((each) => nameOf(each) === name)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Constraint '${name}' already exists.`)
  }
  if (kind === kinds[0] && there.some((each) => each[kind] !== undefined)) {
    throw invalidParameter('The table has a primary key already.')
  }
  if (there.length >= mostConstraints)
    throw invalidParameter(`A table has no more than ${mostConstraints} constraints.`)
  const made = { [kind]: { ...(constraint[kind] as JsonObject), name } }
  table.settings = { ...table.settings, table_constraints: [...there, made] }
  return jsonAnswer(made)
}

function deleteConstraint({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const table = findSecurable('table', pathValues.full_name!, store)
  const name = parameters.requiredText('constraint_name')
  const there = constraintsOf(table)
  const left = there.filter((each) => nameOf(each) !== name)
  if (left.length === there.length) throw doesNotExist(`Constraint '${name.slice(0, 300)}' does not exist.`)
  table.settings = { ...table.settings, table_constraints: left }
  return emptyAnswer()
}

/** The columns of keys have to be there, on both sides. */
function demandColumns(asked: Parameters, kind: string, table: Securable, store: Store): void {
  if (kind === 'named_table_constraint') return
  const children = asked.texts('child_columns')
  if (children.length === 0) throw missingField('child_columns')
  demandIn(children, table)
  if (kind !== 'foreign_key_constraint') return
  demandIn(asked.texts('parent_columns'), findSecurable('table', asked.requiredText('parent_table'), store))
}

function demandIn(columns: readonly string[], table: Securable): void {
  const names = columnNames(table)
  const missing = columns.find((column) => !names.includes(column))
  if (missing !== undefined) throw invalidParameter(`Column ${missing.slice(0, 300)} does not exist in ${table.name}.`)
}

function constraintsOf({ settings }: Securable): readonly JsonObject[] {
  const { table_constraints: list } = settings
  return Array.isArray(list) ? list.filter((each): each is JsonObject => isJsonObject(each)) : []
}

function nameOf(constraint: JsonObject): JsonValue | undefined {
  return Object.values(constraint).map((each) => (isJsonObject(each) ? each.name : undefined))[0]
}
