import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { type Comment, describeComment } from './comment.ts'
import { readText } from './read-texts.ts'
import { findVersion, registryOf } from './registry.ts'

const mostComments = 2000
const longestComment = 4000

export function createComment({ parameters }: ApiRequest, store: Store): Answer {
  const { comments } = registryOf(store)
  const { model, version } = findVersion(parameters, store)
  const text = readComment(parameters)
  if (comments.size >= mostComments) throw quotaExceeded(`The registry holds no more than ${mostComments} comments.`)
  const id = fingerprint(store.sequence.letters(20), 32)
  const now = store.clock.now()
  const comment: Comment = {
    id,
    model: model.name,
    version: version.number,
    text,
    user: workspaceUser,
    created: now,
    updated: now,
  }
  comments.set(id, comment)
  return jsonAnswer({ comment: describeComment(comment) })
}

export function updateComment({ parameters }: ApiRequest, store: Store): Answer {
  const comment = findComment(parameters, store)
  comment.text = readComment(parameters)
  comment.updated = store.clock.now()
  return jsonAnswer({ comment: describeComment(comment) })
}

export function deleteComment({ parameters }: ApiRequest, store: Store): Answer {
  registryOf(store).comments.delete(findComment(parameters, store).id)
  return emptyAnswer()
}

function findComment(parameters: Parameters, store: Store): Comment {
  const id = parameters.requiredText('id')
  const comment = registryOf(store).comments.get(id)
  if (comment === undefined) throw doesNotExist(`Comment with id=${id.slice(0, 100)} not found`)
  return comment
}

function readComment(parameters: Parameters): string {
  parameters.requiredText('comment')
  return readText(parameters, 'comment', longestComment) ?? ''
}
