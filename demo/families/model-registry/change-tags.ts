import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { readPair, type Tags, writeTags } from '../mlflow/tags.ts'
import { findModel, findVersion, registryOf } from './registry.ts'

export function setModelTag(request: ApiRequest, store: Store): Answer {
  return setTag(request, findModel(request.parameters, store), store)
}

export function deleteModelTag(request: ApiRequest, store: Store): Answer {
  return deleteTag(request, findModel(request.parameters, store), store)
}

export function setVersionTag(request: ApiRequest, store: Store): Answer {
  return setTag(request, findVersion(request.parameters, store).version, store)
}

export function deleteVersionTag(request: ApiRequest, store: Store): Answer {
  return deleteTag(request, findVersion(request.parameters, store).version, store)
}

interface Tagged {
  tags: Tags
  updated: number
}

function setTag({ parameters }: ApiRequest, tagged: Tagged, store: Store): Answer {
  writeTags(tagged.tags, [readPair(parameters)], registryOf(store).budget)
  tagged.updated = store.clock.now()
  return emptyAnswer()
}

/** A tag that is not there is as good as deleted. */
function deleteTag({ parameters }: ApiRequest, tagged: Tagged, store: Store): Answer {
  if (tagged.tags.delete(parameters.requiredText('key'))) tagged.updated = store.clock.now()
  return emptyAnswer()
}
