import type { Route } from '../../http/router.ts'
import { deleteObject, mkdirs } from './change-objects.ts'
import { exportObject } from './export-object.ts'
import { importObject } from './import-object.ts'
import { getStatus, listObjects } from './list-objects.ts'

export const workspaceRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/2.0/workspace/list', handle: listObjects },
  { method: 'GET', path: '/api/2.0/workspace/get-status', handle: getStatus },
  { method: 'GET', path: '/api/2.0/workspace/export', handle: exportObject },
  { method: 'POST', path: '/api/2.0/workspace/import', handle: importObject },
  { method: 'POST', path: '/api/2.0/workspace/mkdirs', handle: mkdirs },
  { method: 'POST', path: '/api/2.0/workspace/delete', handle: deleteObject },
]
