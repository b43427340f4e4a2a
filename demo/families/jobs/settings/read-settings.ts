import { printExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { Parameters } from '../../../http/parameters.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobFormat, JobsVersion } from '../job.ts'
import { checkSettings } from './check-settings.ts'
import { settingsFields, submitFields } from './field-names.ts'
import { isSingleTask, toTaskList } from './single-task.ts'
import { withDefaults } from './with-defaults.ts'

export interface ReadSettings {
  settings: JsonObject
  format: JobFormat
}

/** A million characters are more than the settings of any job in earnest. */
const mostCharacters = 1_000_000

/** The settings of a job that a request gives, in either form, checked and with the platform's defaults. */
export function readSettings(body: JsonObject, version: JobsVersion, store: Store): ReadSettings {
  return read(body, readName(body, 'name'), settingsFields, version, store)
}

/** The same of a run that is submitted without a job. */
export function readSubmit(body: JsonObject, version: JobsVersion, store: Store): ReadSettings {
  const given = read(body, readName(body, 'run_name'), submitFields, version, store)
  const { tasks } = given.settings
  if (!Array.isArray(tasks) || tasks.length === 0) throw invalidParameter('A run needs at least one task.')
  return given
}

function readName(body: JsonObject, field: string): string {
  return new Parameters(new Map(), body).text(field) ?? ''
}

function read(
  body: JsonObject,
  name: string,
  fields: readonly string[],
  version: JobsVersion,
  store: Store,
): ReadSettings {
  const single = version !== '2.2' && isSingleTask(body)
  const wanted = pickFields(single ? toTaskList(body, name) : body, fields)
  checkSettings(wanted, version, store)
  if (printExact(wanted).length > mostCharacters) {
    throw invalidParameter(`The settings of a job must not be longer than ${mostCharacters} characters.`)
  }
  return { settings: withDefaults(wanted, fields), format: single ? 'SINGLE_TASK' : 'MULTI_TASK' }
}
