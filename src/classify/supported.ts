/** A value of one dimension, how sure the playbook is of it (0 to 1), and the words that support it. */
export type Supported<Value> = { readonly value: Value; readonly confidence: number; readonly words: string };

/** The same, with what the ticket's own words alone would have made of it; null where they say nothing. */
export type Balloted<Value> = Supported<Value> & { readonly byWords: Value | null };
