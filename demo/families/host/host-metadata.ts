import { jsonAnswer } from '../../http/answer.ts'
import type { Route } from '../../http/router.ts'
import { workspaceId } from '../../http/write-answer.ts'

/** What a host tells about itself, signed in or not. */
export const hostMetadataRoute: Route = {
  method: 'GET',
  path: '/.well-known/databricks-config',
  handle: ({ origin }) =>
    jsonAnswer({
      oidc_endpoint: `${origin}/oidc`,
      account_id: '7d8f7c11-9a3e-4c58-b1f6-50a2e4d3c9b7',
      workspace_id: workspaceId,
      cloud: 'AWS',
      token_federation_default_oidc_audiences: [`${origin}/oidc/v1/token`],
    }),
}
