import type { Route } from '../../http/router.ts'
import {
  createTokenOnBehalf,
  deleteManagedToken,
  getManagedToken,
  listManagedTokens,
  updateManagedToken,
} from './managed-tokens.ts'
import { createToken, listTokens, revokeToken, updateToken } from './own-tokens.ts'

const own = '/api/2.0/token'
const managed = '/api/2.0/token-management'

export const tokenRoutes: readonly Route[] = [
  { method: 'POST', path: `${own}/create`, handle: createToken },
  { method: 'GET', path: `${own}/list`, handle: listTokens },
  { method: 'POST', path: `${own}/delete`, handle: revokeToken },
  { method: 'PATCH', path: `${own}/{token_id}`, handle: updateToken },
  { method: 'POST', path: `${managed}/on-behalf-of/tokens`, handle: createTokenOnBehalf },
  { method: 'GET', path: `${managed}/tokens`, handle: listManagedTokens },
  { method: 'GET', path: `${managed}/tokens/{token_id}`, handle: getManagedToken },
  { method: 'PATCH', path: `${managed}/tokens/{token_id}`, handle: updateManagedToken },
  { method: 'DELETE', path: `${managed}/tokens/{token_id}`, handle: deleteManagedToken },
]
