import { isJsonObject, type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { Job, JobsVersion } from './job.ts'
import { type Lists, pageOfLists } from './list-pages.ts'
import { listKeys } from './settings/field-names.ts'
import { toSingleTask } from './settings/single-task.ts'

/** Everything but the settings. */
export function describeJob({ id, creator, created, settings }: Job): JsonObject {
  const runAs = isJsonObject(settings.run_as) ? settings.run_as : {}
  return {
    job_id: numberOf(id),
    creator_user_name: creator,
    run_as_user_name: runAs.user_name ?? runAs.service_principal_name ?? creator,
    created_time: created,
  }
}

/** The settings as a version has them, with the page of their lists that `token` asks for. */
export function describeSettings(
  { settings, format }: Job,
  token: string | undefined,
  version: JobsVersion,
): { settings: JsonObject; next: { next_page_token?: string } } {
  if (version === '2.0' && format === 'SINGLE_TASK')
    return { settings: { ...toSingleTask(settings), format }, next: {} }
  const { lists, next } = pageOfLists(listsIn(settings), token, version)
  return { settings: { ...settings, ...lists, format: 'MULTI_TASK' }, next }
}

/** Settings without what a list of jobs leaves out. */
export function withoutLists({ settings }: Job): JsonObject {
  const {
    tasks: _tasks,
    job_clusters: _clusters,
    environments: _environments,
    parameters: _parameters,
    ...others
  } = settings
  return { ...others, format: 'MULTI_TASK' }
}

export function listsIn(settings: JsonObject): Lists {
  const lists: Record<string, readonly JsonValue[]> = {}
  for (const name of Object.keys(listKeys)) {
    const list = settings[name]
    if (Array.isArray(list)) lists[name] = list
  }
  return lists
}
