import { homeFolder } from '../sql-objects/owner.ts'
import { type Saved, uuidFrom } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'

const hour = 3_600_000
const names = [
  'Unusually many trips',
  'No orders today',
  'Fares out of range',
  'Late trips',
  'Empty table',
  'Returns above five percent',
]
const teams = ['', 'Finance', 'Operations', 'Marketing', 'Fleet', 'Support', 'Night shift', 'West', 'East']
const states = ['OK', 'TRIGGERED', 'OK', 'UNKNOWN']
const operators = ['GREATER_THAN', 'EQUAL', 'LESS_THAN']

/** 54 alerts on the sample queries: the one of examples first. */
export function sampleAlerts(now: number): readonly Saved[] {
  return Array.from({ length: names.length * teams.length }, (_, at): Saved => {
    const team = teams[Math.floor(at / names.length)]!
    const name = names[at % names.length]!
    const createdAt = now - (1500 - at * 23) * hour
    return {
      id: at === 0 ? sampleId : uuidFrom(`alert ${at}`),
      fields: {
        display_name: team === '' ? name : `${name} (${team})`,
        query_id: at % names.length === 0 ? sampleId : uuidFrom(`query ${at}`),
        condition: {
          op: operators[at % operators.length]!,
          operand: { column: { name: 'trips' } },
          threshold: { value: { double_value: 100 * (1 + (at % 12)) } },
          empty_result_state: 'UNKNOWN',
        },
        notify_on_ok: at % 2 === 0,
        seconds_to_retrigger: at % 3 === 0 ? 3600 : 0,
        parent_path: homeFolder,
        last_state: states[at % states.length]!,
      },
      createdAt,
      updatedAt: createdAt + 9 * hour,
      trashedAt: null,
    }
  })
}
