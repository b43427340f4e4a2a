import { readChangeRows } from '../../engine/compare/change-rows.ts'
import { changeTextPieces, entryPath, entryText, patternOf } from '../../engine/compare/change-text.ts'
import { ChangeTree } from '../../engine/compare/change-tree.ts'
import { unchanged } from '../../engine/compare/changes.ts'
import { compareDocuments } from '../../engine/compare/compare-documents.ts'
import { patchPieces } from '../../engine/compare/json-patch.ts'
import { pathOf } from '../../engine/compare/paths.ts'
import { roots, type Side } from '../../engine/compare/side.ts'
import { formatPath } from '../../engine/path.ts'
import { none } from '../../engine/structure.ts'
import { decodeUtf8 } from '../../engine/utf8.ts'
import type { CompareSettings, CopyForm } from './compare-protocol.ts'
import type { Comparison } from './comparison.ts'
import { suggestIgnore } from './suggest-ignore.ts'

/** Two JSON documents, compared by what they say. */
export function compareTrees(
  a: Side,
  b: Side,
  settings: CompareSettings,
  progress: (share: number) => void,
): Comparison {
  const changes = compareDocuments(a, b, settings, progress)
  const tree = new ChangeTree(a, b, changes, settings.onlyChanges)
  const valueText = (side: Side, node: number) =>
    node === none || node === roots ? null : decodeUtf8(side.bytes.subarray(side.start(node), side.end(node)))
  const pathAt = (row: number) => {
    const node = tree.value(row)
    if (node !== none) return pathOf(tree.sideOf(row), node, changes.a(0) === roots)
    return entryPath(a, b, changes, tree.entry(row))
  }
  const copy = (row: number, form: CopyForm): string | null => {
    const node = tree.value(row)
    const entry = tree.entry(row)
    const isRun = changes.kind(entry) === unchanged && node === none
    if (form === 'path') return isRun ? null : formatPath(pathAt(row))
    if (node !== none) return form === 'change' ? null : valueText(tree.sideOf(row), node)
    if (isRun) return null
    if (form === 'change') return changes.isDifference(entry) ? entryText(a, b, changes, entry) : null
    return form === 'a' ? valueText(a, changes.a(entry)) : valueText(b, changes.b(entry))
  }
  return {
    mode: 'tree',
    counts: changes.counts(),
    suggestions: suggestIgnore(b, changes),
    rowCount: () => tree.length,
    rows: (from, to) => readChangeRows(tree, a, b, from, to),
    toggle: (row) => tree.toggle(row),
    step: (row, by) => tree.step(row, by),
    rank: (row) => tree.rank(row),
    copy,
    pattern: (row) => (copy(row, 'path') === null ? null : patternOf(pathAt(row))),
    pieces: (form) => (form === 'patch' ? patchPieces(a, b, changes) : changeTextPieces(a, b, changes)),
  }
}
