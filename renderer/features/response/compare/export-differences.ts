import type { Response } from '#shared/model/response.ts'
import { saveFile } from '../../../json/view/save-file.ts'
import type { CompareMode, DifferencesForm } from '../../../json/worker/compare/compare-protocol.ts'
import type { ComparisonHandle } from '../../../json/worker/compare/open-comparison.ts'
import { reportError } from '../../../ui/report-error.ts'
import { nameOf, timeOf } from './candidates.ts'

function heading(sign: string, response: Response): string {
  const { request, status, statusText, environment } = response
  const where = environment ? ` in ${environment}` : ''
  return `${sign} ${request.method} ${request.url} ${status} ${statusText}, ${timeOf(response)}${where}\n`
}

/** Saves all differences to a file, with every token as sent. */
export async function exportDifferences(
  handle: ComparisonHandle,
  a: Response,
  b: Response,
  mode: CompareMode,
  form: DifferencesForm,
  signal: AbortSignal,
): Promise<void> {
  try {
    const differences = await handle.export(form, signal)
    const file = form === 'patch' ? differences : new Blob([heading('---', a), heading('+++', b), differences])
    const ending = form === 'patch' ? 'patch.json' : mode === 'text' ? 'diff' : 'txt'
    saveFile(file, `${nameOf(b).replace(/[^\w.-]+/g, '-')}-differences.${ending}`)
  } catch (error) {
    if (!signal.aborted) reportError(error)
  }
}
