import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Token } from './token.ts'

const mostCharacters = 1024
const changeable = ['comment', 'scopes']

export function checkComment(comment: string | undefined): string | undefined {
  if (comment !== undefined && comment.length > mostCharacters) {
    throw invalidParameter(`comment must not be longer than ${mostCharacters} characters.`)
  }
  return comment
}

export function checkScopes(scopes: readonly string[]): readonly string[] {
  if (scopes.length > 100) throw invalidParameter('A token has no more than 100 scopes.')
  const odd = scopes.find((scope) => !/^[a-z][a-z0-9_.:-]{0,99}$/.test(scope))
  if (odd !== undefined) throw invalidParameter(`${odd.slice(0, 120)} is not a scope.`)
  return scopes
}

/** What an update request makes of a token: the fields that its mask names, or with `*` those it gives. */
export function readTokenChange(parameters: Parameters, token: Token): Pick<Token, 'comment' | 'scopes'> {
  if (parameters.object('token') === undefined) throw missingField('token')
  const mask = parameters.requiredText('update_mask').split(',')
  const unknown = mask.find((field) => field !== '*' && !changeable.includes(field))
  if (unknown !== undefined) throw invalidParameter(`'${unknown.slice(0, 100)}' of a token cannot be changed.`)
  const isMeant = (field: string) => mask.includes(field) || (mask.includes('*') && parameters.has(`token.${field}`))
  return {
    comment: isMeant('comment') ? checkComment(parameters.text('token.comment')) : token.comment,
    scopes: isMeant('scopes') ? checkScopes(parameters.texts('token.scopes')) : token.scopes,
  }
}
