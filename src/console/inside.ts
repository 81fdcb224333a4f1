/** Where to go on after signing in: only a path of the console, never another site. */
export function inside(from: string | undefined): string {
  return from !== undefined && /^\/console(?:[/?][\w\-./?&=%:,+~]*)?$/.test(from) ? from : '/console';
}
