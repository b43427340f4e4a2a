import type { Route } from '../../http/router.ts'
import { createComment, deleteComment, updateComment } from './change-comments.ts'
import { createModel, deleteModel, getModel, renameModel, updateModel } from './change-models.ts'
import { deleteModelTag, deleteVersionTag, setModelTag, setVersionTag } from './change-tags.ts'
import { createVersion, deleteVersion, getDownloadUri, getVersion, updateVersion } from './change-versions.ts'
import { createWebhook, deleteWebhook, listWebhooks, testWebhook, updateWebhook } from './change-webhooks.ts'
import { getLatestVersions, listModels, searchModels, searchVersions } from './search-models.ts'
import {
  approveRequest,
  createRequest,
  deleteRequest,
  listRequests,
  rejectRequest,
  transitionStage,
} from './transitions.ts'

const base = '/api/2.0/mlflow'

export const modelRegistryRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/registered-models/create`, handle: createModel },
  { method: 'GET', path: `${base}/databricks/registered-models/get`, handle: getModel },
  { method: 'GET', path: `${base}/registered-models/list`, handle: listModels },
  { method: 'GET', path: `${base}/registered-models/search`, handle: searchModels },
  { method: 'PATCH', path: `${base}/registered-models/update`, handle: updateModel },
  { method: 'POST', path: `${base}/registered-models/rename`, handle: renameModel },
  { method: 'DELETE', path: `${base}/registered-models/delete`, handle: deleteModel },
  { method: 'POST', path: `${base}/registered-models/set-tag`, handle: setModelTag },
  { method: 'DELETE', path: `${base}/registered-models/delete-tag`, handle: deleteModelTag },
  { method: 'POST', path: `${base}/registered-models/get-latest-versions`, handle: getLatestVersions },
  { method: 'POST', path: `${base}/model-versions/create`, handle: createVersion },
  { method: 'GET', path: `${base}/model-versions/get`, handle: getVersion },
  { method: 'GET', path: `${base}/model-versions/search`, handle: searchVersions },
  { method: 'PATCH', path: `${base}/model-versions/update`, handle: updateVersion },
  { method: 'DELETE', path: `${base}/model-versions/delete`, handle: deleteVersion },
  { method: 'GET', path: `${base}/model-versions/get-download-uri`, handle: getDownloadUri },
  { method: 'POST', path: `${base}/model-versions/set-tag`, handle: setVersionTag },
  { method: 'DELETE', path: `${base}/model-versions/delete-tag`, handle: deleteVersionTag },
  { method: 'POST', path: `${base}/databricks/model-versions/transition-stage`, handle: transitionStage },
  { method: 'POST', path: `${base}/transition-requests/create`, handle: createRequest },
  { method: 'GET', path: `${base}/transition-requests/list`, handle: listRequests },
  { method: 'POST', path: `${base}/transition-requests/approve`, handle: approveRequest },
  { method: 'POST', path: `${base}/transition-requests/reject`, handle: rejectRequest },
  { method: 'DELETE', path: `${base}/transition-requests/delete`, handle: deleteRequest },
  { method: 'POST', path: `${base}/comments/create`, handle: createComment },
  { method: 'PATCH', path: `${base}/comments/update`, handle: updateComment },
  { method: 'DELETE', path: `${base}/comments/delete`, handle: deleteComment },
  { method: 'POST', path: `${base}/registry-webhooks/create`, handle: createWebhook },
  { method: 'GET', path: `${base}/registry-webhooks/list`, handle: listWebhooks },
  { method: 'PATCH', path: `${base}/registry-webhooks/update`, handle: updateWebhook },
  { method: 'POST', path: `${base}/registry-webhooks/test`, handle: testWebhook },
  { method: 'DELETE', path: `${base}/registry-webhooks/delete`, handle: deleteWebhook },
]
