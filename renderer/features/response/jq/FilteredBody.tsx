import { type ReactNode, useMemo } from 'react'
import type { Response } from '#shared/model/response.ts'
import { ExactNumbers } from '../../../json/view/exact-numbers.ts'
import { useDocumentState } from '../../../json/view/use-document.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { documentOf } from '../body/response-documents.ts'
import { JqBar } from './JqBar.tsx'
import type { Filter } from './use-filter.ts'

export interface FilteredBodyProps {
  filter: Filter
  /** The answer as it came. */
  response: Response
  /** Grows when the cursor is to go into the bar. */
  focused: number
  children: ReactNode
}

/** The body below the bar of its filter. */
export function FilteredBody({ filter, response, focused, children }: FilteredBodyProps) {
  const document = useMemo(() => documentOf(response), [response])
  const { kind } = useDocumentState(document)
  const { run } = filter
  const nothing = run?.state === 'done' && run.result?.size === 0 && !run.result.failure
  return (
    <>
      {filter.open && kind === 'json' && (
        <JqBar filter={filter} response={response} document={document} focused={focused} />
      )}
      {nothing ? (
        <EmptyState title="No results" text="The filter ran over the whole answer, and nothing came out." />
      ) : (
        <ExactNumbers value={!run?.result?.rounding}>{children}</ExactNumbers>
      )}
    </>
  )
}
