import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Request } from '#shared/model/request.ts'
import { loadSchema } from '#shared/operations/load-schema.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { type BodySchema, loadBodySchema } from '../../../editor/body-schema.ts'
import { type BodyProblem, checkJson } from '../../../editor/check-json.ts'

/** Checking must not be felt while typing: longer texts are checked when they are sent, by the server. */
const maxChecked = 400_000
const none: readonly BodyProblem[] = []

/** The schema of the operation's body; undefined where any body will do, and while it loads. */
export function useBodySchema(operation: Operation | undefined): BodySchema | undefined {
  const query = useQuery({
    queryKey: ['body-schema', operation?.id],
    queryFn: async () =>
      (operation && (await loadBodySchema(operation, (name) => loadSchema(name).catch(() => undefined)))) ?? null,
    enabled: operation !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return query.data ?? undefined
}

/** What is to be said about a JSON body; empty for other kinds. */
export function useBodyProblems(request: Request, schema: BodySchema | undefined): readonly BodyProblem[] {
  const text = useDeferredValue(request.body.type === 'json' ? request.body.text : '')
  return useMemo(() => (text === '' || text.length > maxChecked ? none : checkJson(text, schema)), [text, schema])
}
