import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Sequence } from '../../sequence.ts'

/** A run's name is also one of its tags. */
export const nameTag = 'mlflow.runName'

const longest = 1000
const moods = ['bold', 'calm', 'deft', 'eager', 'fair', 'keen', 'lucid', 'neat', 'quick', 'wise']
const birds = ['crane', 'finch', 'heron', 'lark', 'owl', 'robin', 'stork', 'swift', 'tern', 'wren']

/** undefined where none is given, or an empty one. */
export function readRunName(parameters: Parameters): string | undefined {
  const name = parameters.text('run_name')
  if (name === undefined || name === '') return undefined
  if (name.length > longest) throw invalidParameter(`run_name has no more than ${longest} characters.`)
  return name
}

/** As `keen-heron-417`, for a run without a name. */
export function inventName(sequence: Sequence): string {
  const [mood, bird] = [moods, birds].map((words) => words[Number(sequence.digits(2)) % words.length])
  return `${mood}-${bird}-${sequence.digits(3)}`
}
