import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { meId } from '../scim/sample-directory.ts'
import { workspaceConf } from '../workspace-conf/workspace-conf.ts'
import { checkComment, checkScopes } from './read-token.ts'
import { type Token, tokensOf } from './token.ts'

const mostPerOwner = 600
const mostTokens = 5000
const daySeconds = 86_400
const mostSeconds = 730 * daySeconds

/** A token of this principal, by a request that tells its comment and lifetime. Throws QUOTA_EXCEEDED. */
export function makeToken(parameters: Parameters, owner: string, store: Store): { token: Token; value: string } {
  if (workspaceConf(store).get('enableTokensConfig') === 'false') {
    throw new PlatformError(404, 'FEATURE_DISABLED', 'Personal access tokens are disabled in this workspace.')
  }
  const tokens = tokensOf(store)
  const comment = checkComment(parameters.text('comment'))
  const scopes = parameters.has('scopes') ? checkScopes(parameters.texts('scopes')) : undefined
  const seconds = lifetimeOf(parameters, store)
  parameters.flag('autoscope_enabled')
  const owned = [...tokens.values()].filter((token) => token.owner === owner).length
  if (owned >= mostPerOwner || tokens.size >= mostTokens) {
    throw quotaExceeded(`The maximum number of tokens ${mostPerOwner} for a user has been reached.`)
  }
  const now = store.clock.now()
  const token: Token = {
    id: fingerprint(store.sequence.letters(12), 64),
    comment,
    scopes,
    created: now,
    expires: seconds === undefined ? null : now + seconds * 1000,
    owner,
    createdBy: meId,
    createdByName: workspaceUser,
  }
  tokens.set(token.id, token)
  // Like a real one at first sight and none at the second: half of it is zeros.
  const value = `dapi${'0'.repeat(16)}${fingerprint(store.sequence.letters(12), 16)}`
  return { token, value }
}

/** Where the workspace has a longest lifetime, no token lives longer, and one without a lifetime as long. */
function lifetimeOf(parameters: Parameters, store: Store): number | undefined {
  const seconds = parameters.integer('lifetime_seconds')
  const most = Number(workspaceConf(store).get('maxTokenLifetimeDays')) * daySeconds
  if (seconds === undefined) return most > 0 ? most : undefined
  if (seconds < 1) throw invalidParameter(`lifetime_seconds must be positive, but was ${seconds}.`)
  const limit = most > 0 ? most : mostSeconds
  if (seconds > limit) {
    throw invalidParameter(`lifetime_seconds must not exceed ${limit} in this workspace, but was ${seconds}.`)
  }
  return seconds
}
