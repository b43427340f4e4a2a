import type { SqlError } from './sql-error.ts'
import type { Place } from './table-names.ts'
import { isSymbol, type Token } from './tokens.ts'

/** What a statement comes to. */
export interface Plan {
  /** As the query history has it. */
  type: string
  /** In the words of the database; all but the last are done before it. Empty: there is nothing to do. */
  sql: readonly string[]
  /** Written by us: may do what no statement of a user may. */
  trusted?: boolean
  /** The schema that has to be there. */
  needs?: Place
  /** A change of rows: its answer is how many. */
  counts?: 'inserted' | 'affected'
  /** The columns of a query that are true or false, counted from 0: the database keeps them as numbers. */
  booleans?: ReadonlySet<number>
  /** Tells a query that finds nothing from one about nothing. */
  ifEmpty?: SqlError
}

/** A name of one to three parts. */
export function readName(tokens: readonly Token[], at: number): { name: string[]; end: number } {
  const name: string[] = []
  let end = at
  while (tokens[end] !== undefined && tokens[end]!.kind !== 'symbol') {
    name.push(tokens[end]!.name)
    end += 1
    if (!isSymbol(tokens[end], '.')) break
    end += 1
  }
  return { name, end }
}
