import type { JsonObject } from '#shared/json/exact-value.ts'

/** What somebody wrote under a version. */
export interface Comment {
  id: string
  model: string
  version: number
  text: string
  user: string
  /** Milliseconds since 1970. */
  created: number
  updated: number
}

export function describeComment(comment: Comment): JsonObject {
  return {
    id: comment.id,
    comment: comment.text,
    user_id: comment.user,
    creation_timestamp: comment.created,
    last_updated_timestamp: comment.updated,
    available_actions: ['EDIT_COMMENT', 'DELETE_COMMENT'],
  }
}
