import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { type Budget, spend } from './budget.ts'
import { type Pair, readItems, readPair } from './tags.ts'

const longest = 6000
const mostAtOnce = 100

export function readParam(parameters: Parameters): Pair {
  return readPair(parameters, longest)
}

export function readParams(parameters: Parameters): readonly Pair[] {
  return readItems(parameters, 'params', mostAtOnce).map(readParam)
}

/**
 * Parameters are written once; the same value again is no change. `owner` is whose they are, for the refusal.
 * Throws INVALID_PARAMETER_VALUE for another value and QUOTA_EXCEEDED.
 */
export function writeParams(params: Map<string, string>, pairs: readonly Pair[], owner: string, budget: Budget): void {
  for (const { key, value } of pairs) {
    const old = params.get(key)
    if (old !== undefined && old !== value) {
      throw invalidParameter(
        `Changing param values is not allowed. Param with key='${key}' was already logged with value='${old}' for ${owner}. Attempted logging new value '${value}'.`,
      )
    }
    if (old === undefined) spend(budget, 2 * (key.length + value.length) + 100)
    params.set(key, value)
  }
}
