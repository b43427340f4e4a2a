import type { Response } from '#shared/model/response.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'

/** An answer without a body. */
export function NoText({ response }: { response: Response }) {
  return (
    <EmptyState
      title="The answer has no body"
      text={`${response.status} ${response.statusText} came with headers only. They are on the Headers tab.`}
    />
  )
}
