import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Operation } from '#shared/operations/operation.ts'
import { type CollectedField, collectFields } from './collect-fields.ts'
import { findFields } from './find-fields.ts'

/** What the text finds among all fields of the operation; undefined without a text, and while they are gathered. */
export function useFoundFields(operation: Operation, text: string): readonly CollectedField[] | undefined {
  const wanted = text.trim() !== ''
  const all = useQuery({
    queryKey: ['fields', operation.id],
    queryFn: () => collectFields(operation),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data
  return useMemo(() => (wanted && all ? findFields(all, text) : undefined), [wanted, all, text])
}
