import { LineChanges } from '../../engine/compare/line-changes.ts'
import type { LineList } from '../../engine/compare/line-list.ts'
import type { CompareSettings } from './compare-protocol.ts'
import type { Comparison } from './comparison.ts'

/** Two texts, compared line by line. */
export function compareTexts(
  a: LineList,
  b: LineList,
  settings: CompareSettings,
  progress: (share: number) => void,
): Comparison {
  const lines = new LineChanges(a, b, settings.onlyChanges, progress)
  return {
    mode: 'text',
    counts: { added: lines.added, removed: lines.removed, changed: 0, ignored: 0, reordered: 0 },
    suggestions: [],
    rowCount: () => lines.length,
    rows: (from, to) => lines.read(from, to),
    toggle: (row) => lines.toggle(row),
    step: (row, by) => lines.step(row, by),
    rank: (row) => lines.rank(row),
    copy(row, form) {
      const [line] = lines.read(row, row + 1)
      if (!line || line.kind === 'skipped' || form === 'path') return null
      if (form === 'change') return `${line.kind === 'removed' ? '-' : line.kind === 'added' ? '+' : ' '}${line.text}`
      return (form === 'a' ? line.a : line.b) === null ? null : line.text
    },
    pattern: () => null,
    // Without the lines around them differences cannot be found again in another text.
    pieces: () => (settings.onlyChanges ? new LineChanges(lines.a, lines.b, false) : lines).unified(),
  }
}
