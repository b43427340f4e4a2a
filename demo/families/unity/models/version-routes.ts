import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist, invalidParameter, quotaExceeded } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { fullNameOf, lineOf, type Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'
import { contentOf, describeAliases, describeVersion, findModel, findVersion } from './model-versions.ts'

const mostAliases = 10
const model = `${unityPath}/models/{full_name}`
const version = `${model}/versions/{version}`
const alias = `${model}/aliases/{alias}`

export const modelVersionRoutes: readonly Route[] = [
  { method: 'GET', path: `${model}/versions`, handle: listVersions },
  { method: 'GET', path: version, handle: getVersion },
  { method: 'PATCH', path: version, handle: changeVersion },
  { method: 'DELETE', path: version, handle: deleteVersion },
  { method: 'GET', path: alias, handle: getByAlias },
  { method: 'PUT', path: alias, handle: setAlias },
  { method: 'DELETE', path: alias, handle: deleteAlias },
]

function listVersions(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  const all = [...contentOf(found, store).versions.values()]
  const { items, next } = pageOfList(request.parameters, all, { server: 1000, unset: 100 })
  return jsonAnswer({ model_versions: items.map((each) => describeVersion(found, each)), ...next })
}

function getVersion(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  return answerVersion(found, request.pathValues.version!, request, store)
}

function changeVersion(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  const each = findVersion(found, request.pathValues.version!, store)
  const comment = request.parameters.text('comment')
  if (comment !== undefined) each.comment = comment.slice(0, 10_000)
  each.updated = store.clock.now()
  return jsonAnswer(describeVersion(found, each))
}

function deleteVersion(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  const { version: number } = findVersion(found, request.pathValues.version!, store)
  const { versions, aliases } = contentOf(found, store)
  versions.delete(number)
  for (const [name, target] of aliases) if (target === number) aliases.delete(name)
  return emptyAnswer()
}

function getByAlias(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  return answerVersion(found, String(findAlias(found, request, store)), request, store)
}

function setAlias(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  const name = request.pathValues.alias!
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name) || /^(v?\d+|latest)$/i.test(name)) {
    throw invalidParameter(
      `"${name.slice(0, 300)}" is not a valid alias: it needs letters and is neither a version nor "latest".`,
    )
  }
  const { version: number } = findVersion(found, request.parameters.requiredIntegerText('version_num'), store)
  const { aliases } = contentOf(found, store)
  if (!aliases.has(name) && aliases.size >= mostAliases) {
    throw quotaExceeded(`A model has no more than ${mostAliases} aliases.`)
  }
  aliases.set(name, number)
  const [, schema, catalog] = lineOf(found)
  const names: JsonObject = { model_name: found.name, schema_name: schema!.name, catalog_name: catalog!.name }
  return jsonAnswer({ alias_name: name, version_num: number, ...names })
}

function deleteAlias(request: ApiRequest, store: Store): Answer {
  const found = findModel(request, store)
  findAlias(found, request, store)
  contentOf(found, store).aliases.delete(request.pathValues.alias!)
  return emptyAnswer()
}

function findAlias(found: Securable, { pathValues }: ApiRequest, store: Store): number {
  const number = contentOf(found, store).aliases.get(pathValues.alias!)
  if (number !== undefined) return number
  throw doesNotExist(`Alias '${pathValues.alias!.slice(0, 300)}' of '${fullNameOf(found)}' does not exist.`)
}

function answerVersion(found: Securable, number: string, { parameters }: ApiRequest, store: Store): Answer {
  const each = findVersion(found, number, store)
  const withAliases = parameters.flag('include_aliases') === true
  const aliases = withAliases ? { aliases: describeAliases(found, store, each.version) } : {}
  return jsonAnswer({ ...describeVersion(found, each), ...aliases })
}
