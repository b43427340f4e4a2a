import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { describeVersionWithRights } from './describe-models.ts'
import type { ModelVersion } from './model.ts'
import { moveVersion } from './move-versions.ts'
import { readText } from './read-texts.ts'
import { findVersion } from './registry.ts'
import { readStage, type Stage } from './stage.ts'
import { describeRequest, type TransitionRequest } from './transition-request.ts'

const mostRequests = 100

export function transitionStage({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  const now = store.clock.now()
  moveVersion(model, version, { stage: readStage(parameters), archive: readArchive(parameters), now })
  return jsonAnswer({ model_version_databricks: describeVersionWithRights(model, version, now) })
}

/** One of each person and stage. */
export function createRequest({ parameters }: ApiRequest, store: Store): Answer {
  const { version } = findVersion(parameters, store)
  const stage = readStage(parameters)
  const comment = readText(parameters, 'comment', 1000) ?? ''
  if (version.requests.some((request) => request.stage === stage && request.user === workspaceUser)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `A transition to ${stage} is requested already.`)
  }
  if (version.requests.length >= mostRequests) throw quotaExceeded('The version has too many open requests.')
  const created = store.clock.now()
  version.requests.push({
    id: fingerprint(store.sequence.letters(20), 32),
    stage,
    user: workspaceUser,
    comment,
    created,
  })
  return jsonAnswer({
    request: {
      to_stage: stage,
      user_id: workspaceUser,
      creation_timestamp: created,
      ...(comment === '' ? {} : { comment }),
      available_actions: ['APPROVE_TRANSITION_REQUEST', 'REJECT_TRANSITION_REQUEST', 'CANCEL_TRANSITION_REQUEST'],
    },
  })
}

/** The open ones. */
export function listRequests({ parameters }: ApiRequest, store: Store): Answer {
  const { version } = findVersion(parameters, store)
  const requests = version.requests.map((request) => describeRequest(request, version))
  return jsonAnswer(unlessEmpty('requests', requests))
}

export function approveRequest({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  const stage = readStage(parameters)
  const request = findRequest(version, stage)
  const activity = closed('APPROVED_REQUEST', request, version, parameters, store)
  moveVersion(model, version, { stage, archive: readArchive(parameters), now: store.clock.now() })
  return jsonAnswer({ activity })
}

export function rejectRequest({ parameters }: ApiRequest, store: Store): Answer {
  const { version } = findVersion(parameters, store)
  const request = findRequest(version, readStage(parameters))
  const activity = closed('REJECTED_REQUEST', request, version, parameters, store)
  version.requests = version.requests.filter((each) => each !== request)
  return jsonAnswer({ activity })
}

/** Taken back by the one who made it. */
export function deleteRequest({ parameters }: ApiRequest, store: Store): Answer {
  const { version } = findVersion(parameters, store)
  const request = findRequest(version, readStage(parameters), parameters.requiredText('creator'))
  const activity = closed('CANCELLED_REQUEST', request, version, parameters, store)
  version.requests = version.requests.filter((each) => each !== request)
  return jsonAnswer({ activity })
}

function findRequest(version: ModelVersion, stage: Stage, user?: string): TransitionRequest {
  const request = version.requests.find((each) => each.stage === stage && (user === undefined || each.user === user))
  if (request === undefined) throw doesNotExist(`No open request asks for a transition of the version to ${stage}.`)
  return request
}

/** What is noted when a request comes to its end. */
function closed(
  type: string,
  request: TransitionRequest,
  version: ModelVersion,
  parameters: Parameters,
  store: Store,
): JsonObject {
  const now = store.clock.now()
  const { comment: _wish, ...described } = describeRequest(request, version)
  const comment = readText(parameters, 'comment', 1000)
  return {
    ...described,
    activity_type: type,
    user_id: workspaceUser,
    creation_timestamp: now,
    last_updated_timestamp: now,
    ...(comment ? { comment } : {}),
  }
}

function readArchive(parameters: Parameters): boolean {
  const archive = parameters.flag('archive_existing_versions')
  if (archive === undefined) throw missingField('archive_existing_versions')
  return archive
}
