/** What PostgreSQL can't store never leaves a model: NUL bytes and lone surrogates go, and whatever is beyond `longest` characters. */
export function cleanText(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replaceAll('\0', '')
    .replaceAll(/\p{Surrogate}/gu, '')
    .trim();
}
