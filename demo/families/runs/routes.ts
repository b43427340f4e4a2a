import type { Route } from '../../http/router.ts'
import { deleteRuns, restoreRuns } from './change-many-runs.ts'
import { createRun, deleteRun, restoreRun, updateRun } from './change-runs.ts'
import { logInputs, logModel } from './log-models.ts'
import { deleteTag, logBatch, logMetric, logParameter, setTag } from './log-to-runs.ts'
import { getHistory, getRun, listArtifacts } from './read-runs.ts'
import { searchRuns } from './search-runs.ts'

const base = '/api/2.0/mlflow'

export const runRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/runs/create`, handle: createRun },
  { method: 'GET', path: `${base}/runs/get`, handle: getRun },
  { method: 'POST', path: `${base}/runs/search`, handle: searchRuns },
  { method: 'POST', path: `${base}/runs/update`, handle: updateRun },
  { method: 'POST', path: `${base}/runs/delete`, handle: deleteRun },
  { method: 'POST', path: `${base}/runs/restore`, handle: restoreRun },
  { method: 'POST', path: `${base}/databricks/runs/delete-runs`, handle: deleteRuns },
  { method: 'POST', path: `${base}/databricks/runs/restore-runs`, handle: restoreRuns },
  { method: 'POST', path: `${base}/runs/log-metric`, handle: logMetric },
  { method: 'POST', path: `${base}/runs/log-parameter`, handle: logParameter },
  { method: 'POST', path: `${base}/runs/log-batch`, handle: logBatch },
  { method: 'POST', path: `${base}/runs/log-model`, handle: logModel },
  { method: 'POST', path: `${base}/runs/log-inputs`, handle: logInputs },
  { method: 'POST', path: `${base}/runs/set-tag`, handle: setTag },
  { method: 'POST', path: `${base}/runs/delete-tag`, handle: deleteTag },
  { method: 'GET', path: `${base}/metrics/get-history`, handle: getHistory },
  { method: 'GET', path: `${base}/artifacts/list`, handle: listArtifacts },
]
