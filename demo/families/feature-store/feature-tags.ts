import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readPair, type Tags } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'

const mostTags = 50
const mostFeatures = 500

/** By table and column of the feature. */
function begin(): Map<string, Tags> {
  return new Map([['main.default.trips\npickup_zip', new Map([['team', 'data-platform']])]])
}

export function createFeatureTag(request: ApiRequest, store: Store): Answer {
  const { key, value } = readTag(request)
  const tags = tagsOf(request, store)
  if (tags.has(key)) throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `The tag ${key} already exists.`)
  const all = store.part(begin)
  if (tags.size >= mostTags || all.size >= mostFeatures) throw quotaExceeded('There are too many tags of features.')
  tags.set(key, value)
  all.set(placeOf(request), tags)
  return jsonAnswer({ key, value })
}

export function listFeatureTags(request: ApiRequest, store: Store): Answer {
  const all = [...tagsOf(request, store)].map(([key, value]): JsonObject => ({ key, value }))
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 100, most: 1000 })
  return jsonAnswer({ ...unlessEmpty('feature_tags', items), ...next })
}

export function getFeatureTag(request: ApiRequest, store: Store): Answer {
  const [key, value] = findTag(request, store)
  return jsonAnswer({ key, value })
}

export function updateFeatureTag(request: ApiRequest, store: Store): Answer {
  const [key] = findTag(request, store)
  const { value } = readTag(request)
  tagsOf(request, store).set(key, value)
  return jsonAnswer({ key, value })
}

export function deleteFeatureTag(request: ApiRequest, store: Store): Answer {
  const [key] = findTag(request, store)
  tagsOf(request, store).delete(key)
  return emptyAnswer()
}

/** A tag without a value has an empty one. */
function readTag({ parameters }: ApiRequest): { key: string; value: string } {
  return parameters.has('value')
    ? readPair(parameters)
    : { key: parameters.requiredText('key').slice(0, 250), value: '' }
}

function placeOf({ pathValues }: ApiRequest): string {
  return `${pathValues.table_name!.slice(0, 800)}\n${pathValues.feature_name!.slice(0, 300)}`
}

function tagsOf(request: ApiRequest, store: Store): Tags {
  return store.part(begin).get(placeOf(request)) ?? new Map()
}

function findTag(request: ApiRequest, store: Store): readonly [string, string] {
  const key = request.pathValues.key!
  const value = tagsOf(request, store).get(key)
  if (value === undefined) throw doesNotExist(`The feature has no tag with the key ${key.slice(0, 250)}.`)
  return [key, value]
}
