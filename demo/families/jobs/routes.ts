import type { Answer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createJob, deleteJob, resetJob, updateJob } from './change-jobs.ts'
import type { JobsVersion } from './job.ts'
import { getJob, listJobs } from './read-jobs.ts'
import { exportRun } from './runs/export-run.ts'
import { listRuns } from './runs/list-runs.ts'
import { getRun } from './runs/read-runs.ts'
import { repairRun } from './runs/repair-run.ts'
import { getRunOutput } from './runs/run-output.ts'
import { runNow, submitRun } from './runs/start-runs.ts'
import { cancelAllRuns, cancelRun, deleteRun } from './runs/stop-runs.ts'

type Handle = (request: ApiRequest, store: Store, version: JobsVersion) => Answer

const calls: readonly (readonly [method: string, name: string, handle: Handle])[] = [
  ['POST', 'create', createJob],
  ['POST', 'update', updateJob],
  ['POST', 'reset', resetJob],
  ['POST', 'delete', deleteJob],
  ['GET', 'get', getJob],
  ['GET', 'list', listJobs],
  ['POST', 'run-now', runNow],
  ['POST', 'runs/submit', submitRun],
  ['POST', 'runs/cancel', cancelRun],
  ['POST', 'runs/cancel-all', cancelAllRuns],
  ['POST', 'runs/delete', deleteRun],
  ['POST', 'runs/repair', repairRun],
  ['GET', 'runs/get', getRun],
  ['GET', 'runs/get-output', getRunOutput],
  ['GET', 'runs/list', listRuns],
  ['GET', 'runs/export', exportRun],
]

/** The same jobs in three versions; only 2.0 knows no repair. */
export const jobRoutes: readonly Route[] = (['2.0', '2.1', '2.2'] as const).flatMap((version) =>
  calls
    .filter(([, name]) => version !== '2.0' || name !== 'runs/repair')
    .map(([method, name, handle]) => ({
      method,
      path: `/api/${version}/jobs/${name}`,
      handle: (request: ApiRequest, store: Store) => handle(request, store, version),
    })),
)
