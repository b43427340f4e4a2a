import type { Route } from '../../../http/router.ts'
import { kindRoutes } from '../securables/kind-routes.ts'
import { providerDefinition, providerSharesRoute } from './providers.ts'
import { recipientDefinition, rotateTokenRoute } from './recipients.ts'
import { shareGrantRoutes } from './share-grants.ts'
import { shareDefinition } from './shares.ts'

/** Delta Sharing: what goes to others and what comes from them. */
export const sharingRoutes: readonly Route[] = [
  ...[shareDefinition, recipientDefinition, providerDefinition].flatMap(kindRoutes),
  ...shareGrantRoutes,
  rotateTokenRoute,
  providerSharesRoute,
]
