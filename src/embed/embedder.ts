/** Turns texts into unit vectors. Vectors of different embedders are never compared: each is stored under `name`. */
export type Embedder = {
  /** Identifies the model and its version, such as `local-hash-2` or `openai:text-embedding-3-small`. */
  readonly name: string;
  readonly dimensions: number;
  /** One vector for each text, in order. Texts are already redacted. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
};
