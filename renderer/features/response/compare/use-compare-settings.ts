import type { Response } from '#shared/model/response.ts'
import type { CompareMode, CompareSettings } from '../../../json/worker/compare/compare-protocol.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { nameOf } from './candidates.ts'

/** How answers are compared: remembered for all, and what is left out for each operation. */
export function useCompareSettings(response: Response) {
  const ignoreName = `compare.ignore:${response.request.method} ${nameOf(response)}`
  const mode: CompareMode = useLayout<string>('compare.mode', 'tree') === 'text' ? 'text' : 'tree'
  const byValue = useLayout<boolean>('compare.byValue', false)
  const onlyChanges = useLayout<boolean>('compare.onlyChanges', false)
  const ignored = useLayout<string>(ignoreName, '')
  const ignore = ignored === '' ? [] : ignored.split('\n')
  const settings: CompareSettings = { mode, byValue, onlyChanges, ignore }
  const change = (next: Partial<CompareSettings>) => {
    if (next.mode) setLayout('compare.mode', next.mode)
    if (next.byValue !== undefined) setLayout('compare.byValue', next.byValue)
    if (next.onlyChanges !== undefined) setLayout('compare.onlyChanges', next.onlyChanges)
    if (next.ignore) setLayout(ignoreName, next.ignore.join('\n'))
  }
  const addIgnore = (pattern: string) => change({ ignore: [...ignore.filter((one) => one !== pattern), pattern] })
  return { settings, change, addIgnore }
}
