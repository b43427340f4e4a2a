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
  /** Opens everything that is less deep below the beginning of the tree, closes the rest. */
  openToDepth: { input: { depth: number }; output: number }
  /** The row of the node around this one, -1 at the top. */
  parentRow: { input: { node: number }; output: number }
  row: { input: { node: number }; output: number }
  /** Opens what is around the value; answers its row. */
  reveal: { input: { node: number }; output: number }
  /** The value so many steps above this one; answers its row, opening what is around it. */
  revealAbove: { input: { node: number; steps: number }; output: number }
  /** Lets the tree begin with a value; -1 for the whole document. Answers the row of `selected`. */
  pin: { input: { node: number; selected: number }; output: number }
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
      json.openToDepth(depth)
      return moved(Math.max(json.root, 0))
    },
    parentRow({ node }) {
      const parent = json.parentOf(node)
      return parent < 0 ? -1 : json.rowOf(parent)
    },
    row: ({ node }) => json.rowOf(node),
    reveal({ node }) {
      json.reveal(node)
      return moved(node)
    },
    revealAbove({ node, steps }) {
      let above = node
      for (let step = 0; step < steps && above >= 0; step++) above = json.parentOf(above)
      json.reveal(Math.max(above, 0))
      return moved(Math.max(above, 0))
    },
    pin({ node, selected }) {
      json.pin(node)
      return moved(selected)
    },
    facts: ({ node }) => json.facts(node),
  }
}
