/** What a model costs, in USD per million tokens. */
export type Price = { readonly input: number; readonly output: number };

/** Reads `0.25/2`: USD per million tokens read and written. Null where it is no such pair. */
export function readPrice(text: string): Price | null {
  const [, input, output] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return input === undefined || output === undefined ? null : { input: Number(input), output: Number(output) };
}

/** What one answer cost in USD; null where the price or the tokens are not known. */
export function costOf(
  price: Price | null,
  tokens: { readonly input: number; readonly output: number } | null,
): number | null {
  if (price === null || tokens === null) return null;
  return (tokens.input * price.input + tokens.output * price.output) / 1_000_000;
}
