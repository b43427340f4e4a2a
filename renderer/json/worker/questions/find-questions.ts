import { type LineMarks, lineMarks } from '../../engine/find/line-marks.ts'
import { cellMarks, type MarkedText, type RowMarks, rowMarks } from '../../engine/find/row-marks.ts'
import { type FoundCell, TableMatches } from '../../engine/find/table-matches.ts'
import { TokenFinder } from '../../engine/find/token-at.ts'
import type { TextLine } from '../../engine/printed-lines.ts'
import { none } from '../../engine/structure.ts'
import type { DocumentContext } from '../document-context.ts'
import { tableOf } from '../tables.ts'
import type { Answers } from './question.ts'

/** A place in the document where something was found. */
export interface FoundPlace {
  /** Which one, from 0. */
  index: number
  /** First and last-plus-one byte. */
  from: number
  to: number
  /** The value that it is in, or whose key it is in; -1 in a text. */
  node: number
}

interface CellsInView {
  source: number
  from: number
  to: number
  columns: readonly number[]
}

export interface CellMark {
  /** The value that the cell shows. */
  node: number
  text: MarkedText
}

/** Bytes of a match. */
export interface ByteMark {
  from: number
  to: number
  current: boolean
}

/** Of what the last search has found so far. */
export interface FindQuestions {
  /** What to mark in lines of the text that follow each other, in any form. */
  lineMarks: { input: { lines: TextLine[]; current: number }; output: (LineMarks | null)[] }
  found: { input: { index: number }; output: FoundPlace | null }
  /** The first match at or after an offset; null when there is none yet. */
  foundFrom: { input: { offset: number }; output: FoundPlace | null }
  /** What to mark in bytes: matches that reach into them. */
  byteMarks: { input: { from: number; to: number; current: number }; output: ByteMark[] }
  /** What to mark in cells of a table; `from` and `to` are rows as they stand on screen. */
  cellMarks: { input: CellsInView & { current: number }; output: CellMark[] }
  /** Where in a table a match is to be seen; null when it is not. */
  cellOf: { input: { source: number; columns: readonly number[]; index: number }; output: FoundCell | null }
  /** From one match to another in the order of a table (see `TableMatches.step`); null when none is to be seen there. */
  stepInTable: {
    input: { source: number; columns: readonly number[]; index: number; by: -1 | 0 | 1 }
    output: number | null
  }
  /** What to mark in rows of the tree. `current` is the match that people stand on, -1 for none. */
  rowMarks: { input: { from: number; to: number; current: number }; output: RowMarks[] }
}

const mostMarks = 2000
/** Bytes of the last line that are looked at. */
const longestLine = 16_384

export function answerFind(context: DocumentContext): Answers<FindQuestions> {
  const { json, state } = context
  const place = (index: number): FoundPlace | null => {
    const { found } = context
    if (index < 0 || index >= found.count) return null
    const from = found.from(index)
    const { bytes, length } = json.store
    const token = state().kind === 'json' ? new TokenFinder(json.scanner.structure, length).at(bytes, from) : null
    return { index, from, to: found.to(index), node: token?.node ?? -1 }
  }
  return {
    found: ({ index }) => place(index),
    foundFrom: ({ offset }) => place(context.found.firstFrom(offset)),
    cellMarks({ source, from, to, columns, current }) {
      const table = tableOf(context, source)
      const marks: CellMark[] = []
      for (let place = from; place < Math.min(to, table.length); place++) {
        const row = table.rowAt(place)
        const [start, end] = table.rowRange(row)
        const first = context.found.firstFrom(start)
        if (first >= context.found.count || context.found.from(first) >= end) continue
        for (const column of columns) {
          const node = table.cell(row, column)
          if (node === none) continue
          table.cells.locate(node)
          const text = cellMarks(table, context.found, current)
          if (text) marks.push({ node, text })
        }
      }
      return marks
    },
    cellOf: ({ source, columns, index }) =>
      new TableMatches(tableOf(context, source), context.found, columns).cell(index),
    stepInTable: ({ source, columns, index, by }) =>
      new TableMatches(tableOf(context, source), context.found, columns).step(index, by),
    byteMarks({ from, to, current }) {
      const { found } = context
      const marks: ByteMark[] = []
      // One may begin before and reach in.
      let at = Math.max(found.firstFrom(from) - 1, 0)
      for (; at < found.count && found.from(at) < to && marks.length < mostMarks; at++) {
        if (found.to(at) > from) marks.push({ from: found.from(at), to: found.to(at), current: at === current })
      }
      return marks
    },
    lineMarks({ lines: shown, current }) {
      const json = state().kind === 'json'
      const { bytes, length } = json ? context.json.store : context.lines().store
      return shown.map(({ text, at, quoted }, place) => {
        const end = shown[place + 1]?.at ?? Math.min(at + longestLine, length)
        return lineMarks(bytes, context.found, { text, at, end, quoted }, current, json)
      })
    },
    rowMarks({ from, to, current }) {
      const { bytes, length } = json.store
      const source = { bytes, length, structure: json.scanner.structure }
      return json.rows(from, to).flatMap((row) => rowMarks(source, context.found, row, current) ?? [])
    },
  }
}
