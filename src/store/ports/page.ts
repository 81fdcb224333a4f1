export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

/** A cursor is opaque to callers; one that does not parse is refused with `invalidCursor`. */
export type PageRequest = { readonly limit: number; readonly cursor: string | null };

export type InvalidCursor = { readonly outcome: 'invalidCursor' };
