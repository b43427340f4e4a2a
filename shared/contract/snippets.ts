import { z } from 'zod'
import { CollectionPath } from '../model/collection.ts'
import { Request } from '../model/request.ts'
import { snippetKindIds } from '../snippets/kinds.ts'
import { domain, query } from './build.ts'

export const snippets = domain('snippets', {
  /** The request as it stands for another tool. Never a secret: they are environment variables. Throws what is missing, as a send does. */
  make: query({
    input: z.object({
      request: Request,
      environment: z.string().nullable(),
      /** Where the request is saved. */
      path: CollectionPath.nullable().optional(),
      kind: z.enum(snippetKindIds),
      options: z.object({
        shell: z.enum(['bash', 'powershell']).optional(),
        credential: z.enum(['variable', 'netrc']).optional(),
        get: z.boolean().optional(),
        jq: z.string().max(4000).optional(),
      }),
    }),
    output: z.object({
      kind: z.enum(snippetKindIds),
      language: z.enum(['shell', 'powershell', 'python', 'javascript', 'go', 'java', 'hcl']),
      text: z.string(),
      /** How the secrets get to it. */
      setToken: z.string(),
      notes: z.array(z.string()),
    }),
  }),
})
