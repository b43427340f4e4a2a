import type { JsonObject } from '#shared/json/exact-value.ts'
import { isJsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { checkNewCluster } from './check-compute.ts'
import { checkSchedule } from './check-schedule.ts'
import { checkTasks } from './check-tasks.ts'
import { listKeys } from './field-names.ts'
import { objectsIn, readObject } from './read-object.ts'

const mostTags = 25

/** Throws a platform error on settings that no job can have. */
export function checkSettings(settings: JsonObject, version: JobsVersion, store: Store): void {
  const given = readObject(settings)
  if ((given.text('name') ?? '').length > 4096) throw invalidParameter('name must not be longer than 4096 bytes.')
  if (given.text('name') === '') throw invalidParameter('name must not be empty.')
  given.text('run_name')
  given.text('description')
  given.integerWithin('max_concurrent_runs', 0, 1000)
  given.integerWithin('timeout_seconds', 0, 2_147_483_647)
  checkTags(given.object('tags'))
  const queue = given.object('queue')
  if (queue !== undefined) readObject(queue).flag('enabled')
  for (const [list, key] of Object.entries(listKeys)) checkNames(settings, list, key)
  for (const cluster of objectsIn(settings, 'job_clusters')) checkNewCluster(cluster.new_cluster)
  for (const parameter of objectsIn(settings, 'parameters')) {
    if (typeof parameter.default !== 'string')
      throw invalidParameter('The default of a job parameter must be a string.')
  }
  checkNotifications(given.object('email_notifications'))
  checkSchedule(settings)
  checkTasks(settings, version, store)
}

/** Every entry of such a list has a name, and each another one. */
function checkNames(settings: JsonObject, list: string, key: string): void {
  const seen = new Set<string>()
  for (const entry of objectsIn(settings, list)) {
    const name = readObject(entry).requiredText(key)
    if (seen.has(name)) throw invalidParameter(`${list} has two entries with the ${key} '${name}'.`)
    seen.add(name)
  }
}

function checkTags(tags: JsonObject | undefined): void {
  if (tags === undefined) return
  if (Object.keys(tags).length > mostTags) throw invalidParameter(`A job can have at most ${mostTags} tags.`)
  const wrong = Object.entries(tags).find(([, value]) => typeof value !== 'string')
  if (wrong !== undefined) throw invalidParameter(`The value of the tag '${wrong[0]}' must be a string.`)
}

function checkNotifications(notifications: JsonObject | undefined): void {
  for (const [name, value] of Object.entries(notifications ?? {})) {
    if (isJsonObject(value)) throw invalidParameter(`email_notifications.${name} must be a list of addresses.`)
    if (name.startsWith('on_')) readObject(notifications ?? {}).texts(name)
  }
}
