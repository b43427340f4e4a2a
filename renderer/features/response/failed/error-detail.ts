import { z } from 'zod'
import type { AppError } from '#shared/errors.ts'
import { SendStep } from '#shared/model/response.ts'

const Detail = z.object({
  steps: z.array(SendStep).optional().catch(undefined),
  variables: z
    .array(z.object({ name: z.string(), where: z.string() }))
    .optional()
    .catch(undefined),
})

/** The facts of a failure that can be shown, whatever its kind. */
export function detailOf(error: AppError): { steps: SendStep[]; missing: string[] } {
  const found = Detail.safeParse(error.detail)
  const { steps = [], variables = [] } = found.success ? found.data : {}
  return { steps, missing: [...new Set(variables.map(({ name }) => name))] }
}
