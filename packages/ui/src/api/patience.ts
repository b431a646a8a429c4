/** No call waits for ever: after this the network counts as lost. Milliseconds. */
const patience = 30_000

/** `fetch` that gives up: it then throws like a lost network. (`AbortSignal.timeout` is too young for the browsers of old machines.) */
export async function fetchWithPatience(
  input: RequestInfo | URL,
  init: Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | null | undefined } = {},
): Promise<Response> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  init.signal?.addEventListener('abort', abort)
  const timer = setTimeout(abort, patience)
  try {
    return await fetch(input, { ...init, signal: controller.signal })
  } finally {
    clearTimeout(timer)
    init.signal?.removeEventListener('abort', abort)
  }
}
