import type { Route } from '../http/router.ts'
import { clusterRoutes } from './clusters/routes.ts'
import { dbfsRoutes } from './dbfs/routes.ts'
import { hostMetadataRoute } from './host/host-metadata.ts'
import { meRoute } from './scim/me.ts'

/** Every call that the workspace answers from what it remembers; all others get a made-up answer. */
export const routesOfFamilies: readonly Route[] = [...clusterRoutes, ...dbfsRoutes, meRoute, hostMetadataRoute]
