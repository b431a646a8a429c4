import type { Problem } from '@yaodian/domain'
import type { At } from './response.ts'
import { isHopeless, type Unkept, type Upload } from './upload-list.ts'

/**
 * Files not yet acknowledged by the server, on this device, by account. IndexedDB because localStorage, where typed values lie,
 * holds no files.
 */
interface KeptUpload {
  readonly account: string
  readonly requestId: string
  readonly at: At
  readonly place: string | null
  readonly name: string
  readonly content: Blob | null
  /** Why the server refused it; empty while it is to be sent. */
  readonly problems: readonly Problem[]
}

const store = 'uploads'

/** What this account's earlier pages left behind, in the order in which it was chosen. Nothing where the browser keeps nothing. */
export async function keptUploads(account: string): Promise<readonly Upload[]> {
  try {
    const database = await open()
    try {
      const request = database.transaction(store).objectStore(store).getAll(keysOf(account))
      return (await answerOf(request)).filter(isKept).map(uploadOf)
    } finally {
      database.close()
    }
  } catch {
    // A browser that keeps nothing has nothing of before.
    return []
  }
}

/** Writes a file and all that is needed to send it. Answers whether it outlives this page. */
export async function keepUpload(account: string, upload: Upload): Promise<'kept' | Unkept> {
  const { requestId, at, place, name, content, failure } = upload
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const kept: KeptUpload = { account, requestId, at, place, name, content, problems }
  try {
    await write(uploads => uploads.put(kept))
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden'
  }
}

/** It arrived or is given up. */
export async function forgetUpload(account: string, requestId: string): Promise<void> {
  try {
    await write(uploads => uploads.delete([account, requestId]))
  } catch {
    // At worst it is sent once more under its id, which changes nothing.
  }
}

/** All keys `[account, …]`: an array sorts behind every text. */
function keysOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []])
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('yaodian', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ['account', 'requestId'] })
  return answerOf(request)
}

/** Done when it lies on the disk. Closed each time: an open one would block the next version in another tab. */
async function write(act: (uploads: IDBObjectStore) => void): Promise<void> {
  const database = await open()
  try {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
    })
    act(transaction.objectStore(store))
    await done
  } finally {
    database.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The request failed.'))
  })
}

/** Only this file writes into the store. */
function isKept(value: unknown): value is KeptUpload {
  return typeof value === 'object' && value !== null && 'requestId' in value && 'at' in value && 'problems' in value
}

function uploadOf({ requestId, at, place, name, content, problems }: KeptUpload): Upload {
  const refused = problems.length > 0
  return {
    requestId,
    at,
    place,
    name,
    content: isHopeless(problems) ? null : content,
    state: refused ? 'failed' : 'waiting',
    percent: 0,
    failure: refused ? { kind: 'refused', problems } : null,
    keeping: 'kept',
  }
}
