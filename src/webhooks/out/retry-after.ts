/** Seconds that a `Retry-After` header asks for, given as seconds or as a date; the fallback where there is none. */
export function secondsOf(retryAfter: string | null, fallback: number): number {
  if (retryAfter === null) return fallback;
  const seconds = /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, Math.ceil(seconds))) : fallback;
}
