import type { Route } from '../http/router.ts'
import { clusterRoutes } from './clusters/routes.ts'
import { dbfsRoutes } from './dbfs/routes.ts'
import { hostMetadataRoute } from './host/host-metadata.ts'
import { meRoute } from './scim/me.ts'

/** Every family of calls that has a life in the store. */
export const familyRoutes: readonly Route[] = [...clusterRoutes, ...dbfsRoutes, hostMetadataRoute, meRoute]
