import type { Family, Route } from '../http/router.ts'

function family(prefixes: readonly string[], load: () => Promise<readonly Route[]>): Family {
  return { prefixes, load }
}

/** Everything that remembers. One line a family, in the order of the alphabet; what is not here answers from its schema. */
export const allFamilies: readonly Family[] = [
  family(
    ['/api/2.0/clusters/', '/api/2.1/clusters/'],
    async () => (await import('./clusters/routes.ts')).clusterRoutes,
  ),
  family(['/api/2.0/dbfs/'], async () => (await import('./dbfs/routes.ts')).dbfsRoutes),
  family(['/.well-known/'], async () => [(await import('./host/host-metadata.ts')).hostMetadataRoute]),
  family(['/api/2.0/preview/scim/'], async () => [(await import('./scim/me.ts')).meRoute]),
]
