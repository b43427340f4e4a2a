import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'

const mostWorkers = 2000

/** The size part of a cluster's attributes, as events and descriptions repeat it. */
export function sizeOf(attributes: JsonObject): JsonObject {
  const { autoscale, num_workers } = attributes
  return isJsonObject(autoscale) ? { autoscale } : { num_workers: num_workers ?? 0 }
}

/** How many workers a cluster of these attributes starts with. */
export function firstWorkers(attributes: JsonObject): number {
  const { autoscale, num_workers } = attributes
  const wish = isJsonObject(autoscale) ? autoscale.min_workers : num_workers
  return typeof wish === 'number' ? wish : 0
}

/** Throws when the size is missing or impossible. */
export function checkSize(attributes: JsonObject): void {
  const { autoscale, num_workers, is_single_node } = attributes
  if (isJsonObject(autoscale)) {
    if (num_workers !== undefined) throw invalidParameter('Only one of num_workers and autoscale can be given.')
    const least = workersIn('autoscale.min_workers', autoscale.min_workers)
    const most = workersIn('autoscale.max_workers', autoscale.max_workers)
    if (least > most) throw invalidParameter('autoscale.min_workers cannot be larger than autoscale.max_workers.')
  } else if (num_workers !== undefined && num_workers !== null) {
    workersIn('num_workers', num_workers)
  } else if (is_single_node !== true) {
    throw missingField('num_workers or autoscale')
  }
}

function workersIn(name: string, value: unknown): number {
  if (value === undefined) throw missingField(name)
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > mostWorkers) {
    throw invalidParameter(`${name} must be a whole number between 0 and ${mostWorkers}.`)
  }
  return value
}
