declare const kind: unique symbol;

/** An id that can't be mistaken for another kind's: `tkt_…`, `rec_…`, `rev_…`, `key_…`. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type TicketId = Id<'tkt'>;
export type RecommendationId = Id<'rec'>;
export type ReviewId = Id<'rev'>;
export type ApiKeyId = Id<'key'>;
export type EvaluationId = Id<'evl'>;
export type HandoffId = Id<'hnd'>;

/** Known issues, documents, incidents and deployments keep the id that their owner gave them, such as `KI-007`. */
export type KnowledgeId = Id<'knowledge'>;
