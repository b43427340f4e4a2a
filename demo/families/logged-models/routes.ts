import type { Route } from '../../http/router.ts'
import {
  createLoggedModel,
  deleteLoggedModel,
  deleteModelTag,
  finalizeLoggedModel,
  logModelParams,
  setModelTags,
} from './change-logged-models.ts'
import { logOutputs } from './log-outputs.ts'
import { getLoggedModel, getLoggedModels, searchLoggedModels } from './read-logged-models.ts'

const base = '/api/2.0/mlflow/logged-models'

export const loggedModelRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createLoggedModel },
  { method: 'GET', path: `${base}:batchGet`, handle: getLoggedModels },
  { method: 'POST', path: `${base}/search`, handle: searchLoggedModels },
  { method: 'GET', path: `${base}/{model_id}`, handle: getLoggedModel },
  { method: 'PATCH', path: `${base}/{model_id}`, handle: finalizeLoggedModel },
  { method: 'DELETE', path: `${base}/{model_id}`, handle: deleteLoggedModel },
  { method: 'POST', path: `${base}/{model_id}/params`, handle: logModelParams },
  { method: 'PATCH', path: `${base}/{model_id}/tags`, handle: setModelTags },
  { method: 'DELETE', path: `${base}/{model_id}/tags/{tag_key}`, handle: deleteModelTag },
  { method: 'POST', path: '/api/2.0/mlflow/runs/outputs', handle: logOutputs },
]
