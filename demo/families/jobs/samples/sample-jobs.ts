import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import type { Job } from '../job.ts'
import { settingsFields } from '../settings/field-names.ts'
import { isSingleTask, toTaskList } from '../settings/single-task.ts'
import { withDefaults } from '../settings/with-defaults.ts'
import { sampleSettings } from './sample-settings.ts'

const day = 86_400_000

/** The second one cannot be told from its neighbours by who reads numbers as doubles. */
const samples: readonly (readonly [id: string, settings: JsonObject])[] = [
  ['716353', sampleSettings.dailyLoad],
  ['9007199254740993', sampleSettings.hourlyIngest],
  ['418273645546372819', sampleSettings.tripStream],
  ['520984416723904511', sampleSettings.qualityChecks],
  ['604412987351220048', sampleSettings.weeklyReport],
  ['731190045628814406', sampleSettings.compaction],
  ['802276510349917733', sampleSettings.nightlyFeatures],
  ['865501294417730962', sampleSettings.backfill],
]

export function sampleJobs(now: number): readonly Job[] {
  return samples.map(([id, given], place) => {
    const single = isSingleTask(given)
    return {
      id,
      creator: workspaceUser,
      created: now - (120 - 10 * place) * day,
      since: now,
      due: null,
      settings: withDefaults(single ? toTaskList(given, String(given.name)) : given, settingsFields),
      format: single ? 'SINGLE_TASK' : 'MULTI_TASK',
    }
  })
}
