/** Does what has to be done before the process ends, once, when it is told to (SIGINT, SIGTERM). */
export function onTermination(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
