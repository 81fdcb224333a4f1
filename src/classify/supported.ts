/** A value of one dimension, how sure the playbook is of it (0 to 1), and the words that support it. */
export type Supported<Value> = { readonly value: Value; readonly confidence: number; readonly words: string };
