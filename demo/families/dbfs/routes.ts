import type { Route } from '../../http/router.ts'
import { deleteFile, makeDirectories, moveFile, putFile } from './change-files.ts'
import { addBlock, closeUpload, openUpload } from './open-uploads.ts'
import { getStatus, listFiles, readFile } from './read-files.ts'

export const dbfsRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/2.0/dbfs/list', handle: listFiles },
  { method: 'GET', path: '/api/2.0/dbfs/get-status', handle: getStatus },
  { method: 'GET', path: '/api/2.0/dbfs/read', handle: readFile },
  { method: 'POST', path: '/api/2.0/dbfs/put', handle: putFile },
  { method: 'POST', path: '/api/2.0/dbfs/create', handle: openUpload },
  { method: 'POST', path: '/api/2.0/dbfs/add-block', handle: addBlock },
  { method: 'POST', path: '/api/2.0/dbfs/close', handle: closeUpload },
  { method: 'POST', path: '/api/2.0/dbfs/mkdirs', handle: makeDirectories },
  { method: 'POST', path: '/api/2.0/dbfs/move', handle: moveFile },
  { method: 'POST', path: '/api/2.0/dbfs/delete', handle: deleteFile },
]
