import type { Route } from '../../http/router.ts'
import { createDirectory, deleteDirectory, headDirectory, listDirectory } from './directories.ts'
import { deleteFile, downloadFile, uploadFile } from './transfer-files.ts'

const file = '/api/2.0/fs/files/{path*}'
const directory = '/api/2.0/fs/directories/{path*}'

export const fileRoutes: readonly Route[] = [
  { method: 'GET', path: file, handle: downloadFile },
  { method: 'HEAD', path: file, handle: downloadFile },
  { method: 'PUT', path: file, handle: uploadFile },
  { method: 'DELETE', path: file, handle: deleteFile },
  { method: 'GET', path: directory, handle: listDirectory },
  { method: 'HEAD', path: directory, handle: headDirectory },
  { method: 'PUT', path: directory, handle: createDirectory },
  { method: 'DELETE', path: directory, handle: deleteDirectory },
]
