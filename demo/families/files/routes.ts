import type { Route } from '../../http/router.ts'
import { createDirectory, deleteDirectory, headDirectory, listDirectory } from './directories.ts'
import { followAbort, followDownload, followPart, followStream } from './follow-links.ts'
import {
  createAbortUploadUrl,
  createDownloadUrl,
  createResumableUploadUrl,
  createUploadPartUrls,
  linkPaths,
} from './presigned-links.ts'
import { deleteFile, downloadFile, uploadFile } from './transfer-files.ts'
import { actOnUpload } from './upload-action.ts'

const file = '/api/2.0/fs/files/{path*}'
const directory = '/api/2.0/fs/directories/{path*}'

export const fileRoutes: readonly Route[] = [
  { method: 'GET', path: file, handle: downloadFile },
  { method: 'HEAD', path: file, handle: downloadFile },
  { method: 'PUT', path: file, handle: uploadFile },
  { method: 'DELETE', path: file, handle: deleteFile },
  { method: 'POST', path: file, handle: actOnUpload },
  { method: 'GET', path: directory, handle: listDirectory },
  { method: 'HEAD', path: directory, handle: headDirectory },
  { method: 'PUT', path: directory, handle: createDirectory },
  { method: 'DELETE', path: directory, handle: deleteDirectory },
  { method: 'POST', path: '/api/2.0/fs/create-download-url', handle: createDownloadUrl },
  { method: 'POST', path: '/api/2.0/fs/create-upload-part-urls', handle: createUploadPartUrls },
  { method: 'POST', path: '/api/2.0/fs/create-resumable-upload-url', handle: createResumableUploadUrl },
  { method: 'POST', path: '/api/2.0/fs/create-abort-upload-url', handle: createAbortUploadUrl },
  { method: 'GET', path: `${linkPaths.download}/{secret}`, handle: followDownload },
  { method: 'PUT', path: `${linkPaths.part}/{secret}/{part}`, handle: followPart },
  { method: 'PUT', path: `${linkPaths.resumable}/{secret}`, handle: followStream },
  { method: 'DELETE', path: `${linkPaths.abort}/{secret}`, handle: followAbort },
]
