/** How the values of a column are compared, and shown: `number` to the right. */
export type ColumnKind = 'number' | 'time' | 'boolean' | 'text' | 'json'

export interface TableColumn {
  /** Names the column for every other question; stays the same while the table grows. */
  id: number
  /** Keys from the row to the value; empty for the row itself. */
  path: readonly (string | number)[]
  /** The path with dots, or the name that the answer gives the column. */
  title: string
  kind: ColumnKind
  /** As the answer says it, for example `DECIMAL(10,2)`; null where it does not. */
  type: string | null
  /** Rows that have a value here, null included. */
  present: number
  /** Bytes of the longest value. */
  longest: number
}

/** What has been seen in a column. */
export class ColumnTally {
  numbers = 0
  booleans = 0
  nulls = 0
  texts = 0
  /** Of the texts: whole numbers in quotes, and dates. */
  digits = 0
  times = 0
  others = 0
  longest = 0

  get present(): number {
    return this.numbers + this.booleans + this.nulls + this.texts + this.others
  }

  /** What most values that say something are; digits in quotes count as numbers only where nothing else is. */
  kind(): ColumnKind {
    const said = this.present - this.nulls
    if (said === 0) return 'text'
    if (this.numbers + this.digits === said) return 'number'
    if (this.times === said) return 'time'
    if (this.booleans === said) return 'boolean'
    return this.others === said ? 'json' : 'text'
  }
}
