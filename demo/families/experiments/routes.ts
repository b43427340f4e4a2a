import type { Route } from '../../http/router.ts'
import {
  createExperiment,
  deleteExperiment,
  restoreExperiment,
  setExperimentTag,
  updateExperiment,
} from './change-experiments.ts'
import { getExperiment, getExperimentByName, listExperiments, searchExperiments } from './read-experiments.ts'

const base = '/api/2.0/mlflow/experiments'

export const experimentRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/create`, handle: createExperiment },
  { method: 'GET', path: `${base}/get`, handle: getExperiment },
  { method: 'GET', path: `${base}/get-by-name`, handle: getExperimentByName },
  { method: 'GET', path: `${base}/list`, handle: listExperiments },
  { method: 'POST', path: `${base}/search`, handle: searchExperiments },
  { method: 'POST', path: `${base}/update`, handle: updateExperiment },
  { method: 'POST', path: `${base}/delete`, handle: deleteExperiment },
  { method: 'POST', path: `${base}/restore`, handle: restoreExperiment },
  { method: 'POST', path: `${base}/set-experiment-tag`, handle: setExperimentTag },
]
