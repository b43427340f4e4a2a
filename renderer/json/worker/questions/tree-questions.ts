import type { ValueFacts } from '../../engine/json-document.ts'
import type { Row } from '../../engine/rows.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** Of the tree. Nodes name values; rows are places on the screen. */
export interface TreeQuestions {
  rows: { input: { from: number; to: number }; output: { rows: Row[]; revision: number } }
  /** Opens or closes; answers the row of the node. */
  toggle: { input: { node: number }; output: number }
  openSiblings: { input: { node: number }; output: number }
  /** Opens everything less deep, closes the rest. */
  openToDepth: { input: { depth: number }; output: number }
  /** The row of the node around this one, -1 at the top. */
  parentRow: { input: { node: number }; output: number }
  row: { input: { node: number }; output: number }
  facts: { input: { node: number }; output: ValueFacts }
}

export function answerTree({ json, state, changed }: DocumentContext): Answers<TreeQuestions> {
  const moved = (node: number) => {
    changed()
    return json.rowOf(node)
  }
  return {
    rows: ({ from, to }) => ({ rows: json.rows(from, to), revision: state().revision }),
    toggle({ node }) {
      json.toggle(node)
      return moved(node)
    },
    openSiblings({ node }) {
      json.expansion.setSiblingsOpen(node, true)
      return moved(node)
    },
    openToDepth({ depth }) {
      json.expansion.openToDepth(depth)
      return moved(0)
    },
    parentRow({ node }) {
      const parent = json.parentOf(node)
      return parent < 0 ? -1 : json.rowOf(parent)
    },
    row: ({ node }) => json.rowOf(node),
    facts: ({ node }) => json.facts(node),
  }
}
