import { ChevronDown, ChevronRight } from 'lucide-react'
import { classNames } from '../../../ui/class-names.ts'
import { counted } from '../../../ui/counted.ts'
import { Highlighted } from '../../../ui/Highlighted.tsx'
import type { ChangeRow, ShownValue } from '../../engine/compare/change-rows.ts'
import { formatSize } from '../format-size.ts'
import { hintFor } from '../hints.ts'
import treeStyles from '../TreeRow.module.css'
import styles from './DifferenceList.module.css'
import { sizeText, unchangedText } from './row-text.ts'

const deepestIndent = 40
const signs: Readonly<Record<string, string>> = { added: '+', removed: '−', changed: '~', ignored: '·' }

/** What a row of the merged tree shows; the row around it knows the pointer. */
export function ChangeTreeRow({ row, onToggle }: { row: ChangeRow; onToggle: () => void }) {
  const { kind, a, b, label } = row
  return (
    <>
      <span className={styles.sign} aria-hidden>
        {signs[kind]}
      </span>
      {Array.from({ length: Math.min(row.depth, deepestIndent) }, (_, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: guides are told apart by nothing but their place
        <span key={depth} className={treeStyles.guide} />
      ))}
      <span className={treeStyles.twisty} aria-hidden>
        {row.canOpen && (
          <button type="button" tabIndex={-1} onClick={onToggle}>
            {row.open ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
          </button>
        )}
      </span>
      {label !== null && (
        <>
          <span className={treeStyles.key}>{label === '' ? '""' : label}</span>
          <span className={treeStyles.punctuation}>:&nbsp;</span>
        </>
      )}
      {kind === 'unchanged' && <span className={styles.quiet}>{unchangedText(row.count)}</span>}
      {kind === 'group' && b && <Container value={b} />}
      {kind === 'value' && <Value value={(b ?? a)!} />}
      {(kind === 'added' || kind === 'removed') && <Value value={(b ?? a)!} />}
      {(kind === 'changed' || kind === 'ignored') && (
        <>
          {a && <Value value={a} style={kind === 'changed' ? styles.old : undefined} />}
          {a && b && <span className={styles.arrow}>→</span>}
          {b && <Value value={b} style={kind === 'changed' ? styles.new : undefined} />}
          {b && <Hint row={row} value={b} />}
          {kind === 'ignored' && <span className={styles.tag}>left out</span>}
        </>
      )}
      {row.reordered && <span className={styles.tag}>in another order</span>}
      {kind === 'group' && row.count > 0 && <span className={styles.tag}>{differences(row.count)}</span>}
    </>
  )
}

function differences(count: number): string {
  return counted(count, 'difference')
}

function Container({ value }: { value: ShownValue }) {
  const [opening, closing] = value.kind === 'object' ? '{}' : '[]'
  return (
    <>
      <span className={treeStyles.punctuation}>{opening}</span>
      {value.count > 0 && <span className={treeStyles.count}>{sizeText(value)}</span>}
      <span className={treeStyles.punctuation}>{closing}</span>
      {value.title && <span className={treeStyles.hint}>{value.title}</span>}
    </>
  )
}

function Value({ value, style }: { value: ShownValue; style?: string | undefined }) {
  if (value.kind === 'object' || value.kind === 'array') {
    return (
      <span className={classNames(styles.whole, style)}>
        <Container value={value} />
      </span>
    )
  }
  return (
    <span className={classNames(treeStyles.value, treeStyles[value.kind], style)} title={value.text}>
      {value.skipped > 0 && '…'}
      <Highlighted text={value.text} marks={value.marks} />
      {value.cut > 0 && `… ${formatSize(value.cut)} more`}
    </span>
  )
}

function Hint({ row, value }: { row: ChangeRow; value: ShownValue }) {
  const hint = hintFor(row.label, value.kind, value.text)
  return hint === null || /exact/.test(hint) ? null : <span className={treeStyles.hint}>{hint}</span>
}
