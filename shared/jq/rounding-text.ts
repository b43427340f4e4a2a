import type { JqRounding } from '../model/jq.ts'

/** What is to be known before one trusts the digits of a result. */
export function roundingText({ kind, number, key }: JqRounding): string {
  const shown = number.length > 60 ? `${number.slice(0, 60)}…` : number
  const which = key === null ? shown : `${key} ${shown}`
  return kind === 'seen'
    ? `jq calculates in double precision: numbers such as ${which} were rounded. Numbers that are only handed on keep every digit.`
    : `This filter calculates, and jq does so in double precision: numbers such as ${which} are rounded first.`
}
