import type { Output } from '#shared/contract/contract.ts'

export type ReadDotenv = Output<'variables.readDotenv'>
type Row = ReadDotenv['rows'][number]

/** What is to become of a line. */
export type DotenvChoice = Readonly<Record<number, { take: boolean; secret: boolean }>>

/** By line: everything that can be taken is, and credentials are secrets. */
export function firstChoice(rows: readonly Row[]): DotenvChoice {
  return Object.fromEntries(
    rows.map(({ line, problem, credential }) => [line, { take: problem === undefined, secret: credential }]),
  )
}

export function chosenRows(rows: readonly Row[], choice: DotenvChoice): { name: string; secret: boolean }[] {
  return rows.flatMap(({ line, name, credential }) => {
    const one = choice[line]
    return one?.take ? [{ name, secret: one.secret || credential }] : []
  })
}
