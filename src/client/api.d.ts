// Generated from the OpenAPI document by `npm run client`; never edited.
export interface paths {
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a ticket, get a recommendation
         * @description Stores the ticket and answers what it is, what the playbook says to do, and a reply worth sending. With `Accept: text/event-stream` the events `classification`, `decision`, `draft.delta` (a checked sentence in `text`) and `recommendation` come as they are known, or `error` with a problem document.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ticket: components["schemas"]["TicketInput"];
                    };
                };
            };
            responses: {
                /** @description The events, where they were asked for */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description The recommendation; `Server-Timing` says how long each step took */
                201: {
                    headers: {
                        location: string;
                        "server-timing": string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recommendation"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A ticket with this reference exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one recommendation
         * @description With its trace, the checks of its draft, its review and what was sent.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The recommendation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredRecommendation"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the reply was sent
         * @description Refused unless no review is required and the text is the draft, or a reviewer approved this very text.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SentReply"];
                };
            };
            responses: {
                /** @description Recorded */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recommendationId: string;
                            /** @enum {boolean} */
                            sent: true;
                        };
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A reviewer has to approve this reply first; or: A reviewer has rejected this reply; or: This is not the text that may be sent; or: A reply was sent already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/rewrites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put another reply in the place of the recommended one
         * @description Answers with a recommendation of its own: the decision stays, the communication rules are applied again, the reasons for a review stay, and a broken rule adds one. In the review queue it takes the place of the first.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RewriteInput"];
                };
            };
            responses: {
                /** @description The recommendation with the other reply */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredRecommendation"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no other wording to be had; or: Another reviewer works on this; or: The ticket has changed meanwhile; or: A verdict on this recommendation stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tickets, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    status?: "open" | "awaiting_customer" | "resolved";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of tickets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Ticket"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Store a ticket
         * @description Stores a ticket without recommending anything for it. The ticket may also come as `{"ticket": …}`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TicketInput"];
                };
            };
            responses: {
                /** @description The ticket as stored */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A ticket with this reference exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one ticket */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ticket */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a ticket
         * @description Raises the revision: recommendations for an earlier revision can no longer be reviewed. `assignee` and `satisfaction` alone leave it. A resolved ticket that becomes `open` is reopened.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TicketChanges"];
                };
            };
            responses: {
                /** @description The ticket as it stands now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The ticket has changed meanwhile; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a message to a ticket
         * @description Keeps what the customer or an agent wrote since: a customer’s message is read like the ticket and opens it again, and what an agent’s message asks is not asked a second time. Raises the revision.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageInput"];
                };
            };
            responses: {
                /** @description The ticket as it stands now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The ticket has changed meanwhile; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommend for a stored ticket
         * @description Takes no body: the ticket is read as it stands now.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The recommendation */
                201: {
                    headers: {
                        location: string;
                        "server-timing": string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recommendation"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The ticket has changed meanwhile; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a ticket to engineering or product
         * @description Writes the fields and the text of the handoff, and keeps it. Posting the text is yours; personal data and secrets are left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoffInput"];
                };
            };
            responses: {
                /** @description The handoff */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handoff"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List handoffs, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    ticketId?: string;
                    to?: "engineering" | "product";
                    state?: "posted" | "accepted" | "rejected";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of handoffs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Handoff"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handoffs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one handoff */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The handoff */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handoff"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Record what the receivers of a handoff said
         * @description One answer stands. Rejected escalations count against the playbook’s target of less than 10 %.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoffAnswerInput"];
                };
            };
            responses: {
                /** @description The handoff with its answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handoff"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description An answer to this handoff stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/shift-handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one shift hands to the next
         * @description Open P1 and P2 with their status, tickets that wait for their customer, patterns of the last day, active incidents, and the known issues that tickets matched exactly within a day. With `Accept: text/markdown` the text alone.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The handoff */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShiftHandoff"];
                        "text/markdown": string;
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clocks that are due soon or breached, most urgent first
         * @description Running clocks of all tickets by their due time: `breached` those that have passed it, the longest overdue first; `due_soon` those that will within so many minutes. Met and paused clocks are left out.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    state?: "due_soon" | "breached";
                    withinMinutes?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of clocks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DueClock"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clocks of one ticket, with their history
         * @description A ticket has no clocks before a recommendation has set its severity.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The clocks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketSla"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the team’s metrics over a period
         * @description The playbook’s individual, team and quality metrics, and the copilot’s own. Tickets, first responses and escalations count when the ticket came in, resolutions, ratings, verdicts and engineering’s answers when they happened. `from` and `to` (exclusive; now by default, and 30 days before) are days in the time zone, or moments. Weeks begin on Monday; a day in which clocks change has 23 or 25 hours. Durations are in minutes, to three significant digits. An agent is whose ticket it is, and whose verdict.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    groupBy?: string;
                    timeZone?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The metrics */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportMetrics"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether reviews are more than a stamp
         * @description What the playbook document’s `reviewInstruments` measure: how far second, blind answers agree with first verdicts, how much of what was made wrong on purpose was caught, and how long a reviewer took from claim to verdict, over all reviewers. `to` is exclusive; now by default, and 90 days.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewMetrics"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export everything that is kept of a customer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The record */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerRecord"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a customer
         * @description Erases every text of the customer’s tickets: what was written, recommended, drafted, reviewed, sent, handed over and logged, names and vectors, and what other tickets’ recommendations quote of them. Counts, metrics and the audit chain stay. It cannot be undone.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Erased */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerErased"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the review queue, most urgent SLA first */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    status?: "pending" | "reviewed";
                    severity?: "P1" | "P2" | "P3" | "P4";
                    reason?: "severity_p1_p2" | "engineering_escalation" | "security" | "enterprise_customer" | "compensation" | "low_confidence";
                    /** @description Who works on it, seen from the key that asks. */
                    claimedBy?: "me" | "others" | "nobody";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the queue */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["QueuedReview"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim a review
         * @description Keeps the item to this reviewer for the playbook’s `review.claimMinutes`; once more prolongs it. Of several reviewers at once one gets it, the others learn who. Takes no body.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The claim */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Claim"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another reviewer works on this; or: The ticket has changed meanwhile; or: A verdict on this recommendation stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Give a claim back */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The caller holds no claim on it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another reviewer works on this; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/reviews/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what an override changes before it is confirmed
         * @description Decides the ticket anew under the changes, on the words and evidence of the recommendation: severity, escalation, due times, handoffs, review reasons, and a reply. Own words (`reply`) are checked and compared with the draft. Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictPreviewInput"];
                };
            };
            responses: {
                /** @description What would stand */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerdictPreview"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The ticket has changed meanwhile; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the verdict on a recommendation
         * @description One verdict stands: a second is refused, and so is one on a ticket that has changed since, or that another reviewer has claimed. An override is decided anew by the playbook; `reviews/preview` shows it first. The reasons for the review stay on record.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictInput"];
                };
            };
            responses: {
                /** @description The verdict as recorded */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that; or: Whoever asked for it needs another pair of eyes */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another reviewer works on this; or: The ticket has changed meanwhile; or: A verdict on this recommendation stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find similar tickets, known issues and documents for a text
         * @description The text is read as if it were a ticket; nothing is stored.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SearchQuestion"];
                };
            };
            responses: {
                /** @description What was found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchAnswer"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s saved views of the inbox */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The views, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedView"][];
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Save a view of the inbox
         * @description Under a name that one has used before, it takes the place of that view.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedViewInput"];
                };
            };
            responses: {
                /** @description The view */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved view */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The caller has no such view */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/playbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force, how often each fired, and how reviewers took it */
        get: {
            parameters: {
                query?: {
                    /** @description How far back to count: the newest 5,000 recommendations at most. */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The playbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaybookInForce"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List evaluations, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of evaluations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EvaluationSummary"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Score the copilot on a labelled set
         * @description Runs in the background, in a copilot of its own that knows only what comes with the set: no live ticket is read or written. Answers of models are kept by prompt, so that the same question is never paid for twice.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvaluationInput"];
                };
            };
            responses: {
                /** @description The evaluation, queued */
                202: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationSummary"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An evaluation with its progress, then its scores
         * @description With `Accept: text/event-stream`: an event `progress` whenever it has moved, and `evaluation`, the whole, once it has ended.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The evaluation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                        "text/event-stream": string;
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare an evaluation with another of the same set, ticket by ticket */
        get: {
            parameters: {
                query: {
                    against: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The comparison */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationComparison"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The evaluation has no result yet; or: These evaluations do not compare */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a model says of the drafts of two evaluations */
        get: {
            parameters: {
                query: {
                    against: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The judgement with its progress, then its result */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationJudgement"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Let a model choose between the drafts of two evaluations
         * @description Runs in the background: each pair of drafts twice, with changed places, personal data and secrets as placeholders. Answers are kept, so that a second go, with other people’s preferences say, pays for nothing twice. It takes the place of what was judged of the two before.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvaluationJudgementInput"];
                };
            };
            responses: {
                /** @description The judgement, queued */
                202: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationJudgement"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The evaluation has no result yet; or: These evaluations do not compare; or: This server has no language model; or: These drafts are being judged; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An evaluation as one self-contained page */
        get: {
            parameters: {
                query?: {
                    against?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The evaluation has no result yet; or: These evaluations do not compare */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log, newest first
         * @description Every change of state: who, what, when, before and after. The log can only be appended to.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    subject?: string;
                    action?: string;
                    actor?: string;
                    since?: string;
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the log */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List background work by its state, newest first
         * @description Dead jobs, whose retries are used up, by default. Completed ones are kept for a day.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    state?: "queued" | "retrying" | "running" | "completed" | "dead";
                    queue?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of jobs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Job"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a dead job another attempt */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job, due at once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Only a dead job can be tried again; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a webhook of a configured source
         * @description No API key: the signature of the platform is the access, over the very bytes of the body. Acknowledged once ticket and job are stored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    source: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                };
            };
            responses: {
                /** @description The answer to a platform that checks the address */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                        };
                    };
                };
                /** @description Taken in */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookReceived"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The signature of this webhook does not hold */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The service is not ready; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Oldest first, the revoked and the expired among them.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ApiKey"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an API key
         * @description The key is in this answer and nowhere else: only its hash is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiKeyInput"];
                };
            };
            responses: {
                /** @description The key, shown once */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewApiKey"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one API key */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The key, without its secret */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiKey"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description For good. The last key that can make others is not revoked.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This is the last key that can make others; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Name, roles, limits and history stay. Revoked and expired keys are not found.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiKeyRotation"];
                };
            };
            responses: {
                /** @description The key, shown once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewApiKey"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the verdicts that were proposed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proposals, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["VerdictProposal"][];
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Propose a verdict to the reviewer
         * @description For other programs’ agents. Nothing is approved: the review stays pending until a reviewer gives the verdict.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictProposalInput"];
                };
            };
            responses: {
                /** @description The proposal as kept */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerdictProposal"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A verdict on this recommendation stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/second-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for one’s second, blind answer
         * @description Where the playbook document’s `reviewInstruments` ask for it, a share of verdicts, drawn by the recommendation’s id, is put to another reviewer for a week: `doubleReviewShare` as it is, `knownWrongShare` with one thing made wrong on purpose, which is told once it is answered. The answer measures, and changes nothing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The oldest 20 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["BlindItem"][];
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/second-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a second, blind answer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SecondReviewInput"];
                };
            };
            responses: {
                /** @description The answer as kept */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondReview"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A verdict on this recommendation stands already; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a recommendation says otherwise than the one it supersedes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecommendationChanges"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speak the Model Context Protocol
         * @description Streamable HTTP without sessions, for other programs’ agents. Tools: `search`, `recommend`, `get_ticket`, `propose_verdict`; each under the roles of the key.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                };
            };
            responses: {
                /** @description The protocol’s answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A notification was taken in */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not a message of the protocol; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The answer has to be accepted as `application/json` and `text/event-stream` */
                406: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The message is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The message has to be JSON */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is told of what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All subscriptions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookSubscription"][];
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Have events posted to an address
         * @description Deliveries are signed by Standard Webhooks with the secret, which is shown in this answer only. The address has to be a public one, by https.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionInput"];
                };
            };
            responses: {
                /** @description The subscription with its secret */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewWebhookSubscription"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one subscription */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The subscription */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookSubscription"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change where and what a subscription tells; the secret stays */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionInput"];
                };
            };
            responses: {
                /** @description The subscription */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookSubscription"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Tell nobody any more; its deliveries are forgotten */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a subscriber was told, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of deliveries */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookDelivery"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver again, under the same id */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description On its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/known-issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List known issues */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KnownIssue"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a known issue
         * @description An entry without an id is given one; an id that exists is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KnownIssueInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownIssue"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description An entry with this id exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/known-issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a known issue */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The entry */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownIssue"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace a known issue
         * @description The id of the path counts; one in the body has to be the same.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KnownIssueInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownIssue"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a known issue */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/known-issues/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import known issues as JSON Lines
         * @description One entry a line, up to 32 MiB. Good lines are kept, replacing entries of the same id; bad ones are listed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/jsonl": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "text/plain": string;
                };
            };
            responses: {
                /** @description What was imported */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List documents */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Document"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a document
         * @description An entry without an id is given one; an id that exists is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Document"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description An entry with this id exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The entry */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Document"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace a document
         * @description The id of the path counts; one in the body has to be the same.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Document"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a document */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import documents as JSON Lines
         * @description One entry a line, up to 32 MiB. Good lines are kept, replacing entries of the same id; bad ones are listed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/jsonl": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "text/plain": string;
                };
            };
            responses: {
                /** @description What was imported */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List incidents */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Incident"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add an incident
         * @description An entry without an id is given one; an id that exists is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IncidentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description An entry with this id exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an incident */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The entry */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace an incident
         * @description The id of the path counts; one in the body has to be the same.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IncidentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete an incident */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import incidents as JSON Lines
         * @description One entry a line, up to 32 MiB. Good lines are kept, replacing entries of the same id; bad ones are listed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/jsonl": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "text/plain": string;
                };
            };
            responses: {
                /** @description What was imported */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deployments */
        get: {
            parameters: {
                query?: {
                    /** @description How many entries at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Deployment"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a deployment
         * @description An entry without an id is given one; an id that exists is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeploymentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                201: {
                    headers: {
                        location: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deployment"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description An entry with this id exists; or: This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a deployment */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Answers 304 where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-None-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The entry */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deployment"];
                    };
                };
                /** @description It is unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Replace a deployment
         * @description The id of the path counts; one in the body has to be the same.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeploymentInput"];
                };
            };
            responses: {
                /** @description The entry as stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deployment"];
                    };
                };
                /** @description The request could not be read; or: The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a deployment */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                    /**
                     * @description Writes only where the resource still has this `ETag`.
                     * @example "9f2c…"
                     */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request names fields that are not valid; or: This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import deployments as JSON Lines
         * @description One entry a line, up to 32 MiB. Good lines are kept, replacing entries of the same id; bad ones are listed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Repeated with the same key, the request has one effect and the same answer for 24 hours.
                     * @example 0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d
                     */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "application/jsonl": string;
                    /**
                     * @example {"id":"…"}
                     *     {"id":"…"}
                     */
                    "text/plain": string;
                };
            };
            responses: {
                /** @description What was imported */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description The request could not be read */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A valid API key is needed */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This API key may not do that */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This very request is under way */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It is no longer what If-Match names */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large; or: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body has another media type than this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This Idempotency-Key belongs to another request */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong here */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description This took too long; or: The database cannot be reached; or: All connections to the database are in use; or: The disk of the database is full */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "alive";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers and holds every migration, and the server goes on serving */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It does */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready";
                        };
                    };
                };
                /** @description The service is not ready */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Recommendation: {
            /** @example rec_01kbmz2v5hf3x8c6n1w7d2r4ta */
            id: string;
            ticketId: string;
            ticketRevision: number;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            classification: components["schemas"]["Classification"];
            /** @description What this classification is worth by what was counted until then, beside its own confidence; null where that was not recorded yet. */
            measured: components["schemas"]["Measured"] | null;
            decision: components["schemas"]["Decision"];
            evidence: components["schemas"]["Evidence"];
            draft: components["schemas"]["Draft"];
            engine: components["schemas"]["Engine"];
        };
        Classification: {
            /** @enum {string} */
            category: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
            /** @enum {string} */
            severity: "P1" | "P2" | "P3" | "P4";
            /** @enum {string} */
            issueType: "bug" | "question" | "configuration" | "incident";
            /** @enum {string} */
            environment: "production" | "staging" | "development" | "unknown";
            security: boolean;
            /** @enum {string} */
            sentiment: "calm" | "frustrated" | "angry";
            /**
             * @description ISO 639-1, or `und`
             * @example en
             */
            language: string;
            confidence: {
                category: number;
                severity: number;
                issueType: number;
                environment: number;
            };
        };
        Measured: {
            category: components["schemas"]["MeasuredConfidence"];
            severity: components["schemas"]["MeasuredConfidence"];
            issueType: components["schemas"]["MeasuredConfidence"];
            environment: components["schemas"]["MeasuredConfidence"];
        };
        /** @description How often a label was right before, where the same witnesses agreed and differed: right 46 of 50 times. */
        MeasuredConfidence: {
            /** @description True where one says the same, false where it says otherwise, null where it says nothing. */
            witnesses: {
                rules: boolean | null;
                model: boolean | null;
                neighbours: boolean | null;
            };
            right: number;
            of: number;
            /** @description How many of them a reviewer judged; the rest are of labelled sets that nothing was tuned on. */
            reviewed: number;
            /** @description Whether all of them bore this label; where those are too few, all labels of the dimension count. */
            sameLabel: boolean;
            /** @description False where the cases are too few to say anything. */
            enough: boolean;
        };
        Decision: {
            /** @enum {string} */
            disposition: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product";
            escalation: {
                /** @enum {string} */
                level: "always" | "discretion" | "no";
                /** @enum {string} */
                target: "oncall_sre" | "oncall_engineering" | "standup" | "none";
                immediate: boolean;
            };
            informationRequest: ("timestamp" | "request_id" | "error_message" | "error_response" | "request_details" | "reproducibility" | "versions")[];
            knownIssue: {
                id: string;
                /** @enum {string} */
                match: "exact" | "partial";
            } | null;
            duplicateOf: string | null;
            sla: {
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                acknowledgeBy: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                firstUpdateBy: string;
                /** @description Null where the playbook says "As needed". */
                updateEveryMinutes: number | null;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                resolveBy: string;
            };
            review: {
                required: boolean;
                reasons: ("severity_p1_p2" | "engineering_escalation" | "security" | "enterprise_customer" | "compensation" | "low_confidence")[];
            };
            acceptance: {
                check: string;
                holds: boolean;
                note: string;
            }[];
            nextSteps: string[];
            warnings: {
                /** @enum {string} */
                mistake: "escalating_too_quickly" | "escalating_too_slowly" | "generic_response" | "closing_without_confirmation" | "missing_versions" | "incident_status_unchecked" | "promising_timelines" | "ignoring_patterns";
                note: string;
            }[];
            /** @description What only a person can decide. */
            questions: string[];
            trace: components["schemas"]["TraceEntry"][];
        };
        /**
         * @description One rule that had a say, where the playbook says so, what it did, and the words it read.
         * @example {
         *       "rule": "severity.p2.endpoint_failing_consistently",
         *       "section": "P2 - High",
         *       "effect": "severity=P2",
         *       "evidence": "every POST /orders answers 500"
         *     }
         */
        TraceEntry: {
            rule: string;
            section: string;
            effect: string;
            evidence: string;
        };
        Evidence: {
            similarTickets: components["schemas"]["SimilarTicket"][];
            knownIssues: components["schemas"]["KnownIssueMatch"][];
            incidents: components["schemas"]["IncidentMatch"][];
            deployments: components["schemas"]["DeploymentMatch"][];
            documents: components["schemas"]["DocumentMatch"][];
            pattern: components["schemas"]["Pattern"] | null;
        };
        SimilarTicket: {
            ticketId: string;
            reference: string;
            subject: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            resolved: boolean;
            resolution: string | null;
            labels: components["schemas"]["Labels"];
            /** @description Whether a reviewer here set the labels right. */
            reviewed?: boolean;
            sameCustomer: boolean;
            shares: ("error" | "endpoint" | "customer" | "time" | "meaning")[];
            /** @description Fused rank, 0 to 1; comparable within one answer only. */
            score: number;
            /** @description Cosine similarity, -1 to 1. */
            similarity: number;
        };
        Labels: {
            /** @enum {string|null} */
            category: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other" | null;
            /** @enum {string|null} */
            severity: "P1" | "P2" | "P3" | "P4" | null;
            /** @enum {string|null} */
            issueType: "bug" | "question" | "configuration" | "incident" | null;
            /** @enum {string|null} */
            environment: "production" | "staging" | "development" | "unknown" | null;
            /** @enum {string|null} */
            disposition: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
        };
        KnownIssueMatch: {
            id: string;
            title: string;
            component: string;
            affectedVersions: string[];
            fixedIn: string | null;
            workaround: string;
            /** @enum {string} */
            status: "open" | "fixed" | "wontfix";
            links: {
                url?: string;
                repo?: string;
                thread?: number;
            }[];
            /** @enum {string} */
            match: "exact" | "partial";
            agreement: {
                /** @enum {string} */
                version: "agrees" | "unknown" | "contradicts" | "not_applicable";
                /** @enum {string} */
                error: "agrees" | "unknown" | "contradicts" | "not_applicable";
                /** @enum {string} */
                symptoms: "agrees" | "unknown" | "contradicts" | "not_applicable";
            };
            score: number;
        };
        IncidentMatch: components["schemas"]["Incident"] & {
            matches: ("error" | "endpoint" | "component" | "meaning")[];
        };
        Incident: {
            id: string;
            title: string;
            /** @enum {string} */
            status: "investigating" | "identified" | "monitoring" | "resolved";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            resolvedAt: string | null;
            components: string[];
            endpoints: string[];
            errorSignatures: string[];
            summary: string;
            url: string | null;
        };
        DeploymentMatch: components["schemas"]["Deployment"] & {
            endpoint: string;
            hoursBefore: number;
        };
        Deployment: {
            id: string;
            service: string;
            version: string;
            /** @enum {string} */
            environment: "production" | "staging" | "development";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            deployedAt: string;
            endpoints: string[];
            summary: string;
            url: string | null;
        };
        DocumentMatch: {
            id: string;
            title: string;
            url: string;
            /** @enum {string|null} */
            category: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other" | null;
            excerpt: string;
            score: number;
        };
        /** @description The same error from several customers within the playbook’s window. */
        Pattern: {
            signature: string;
            tickets: number;
            customers: number;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            since: string;
            ticketIds: string[];
            /** @description What `POST /v1/incidents` would take, should a person open one. */
            proposedIncident: {
                title: string;
                status: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                startedAt: string;
                components: string[];
                endpoints: string[];
                errorSignatures: string[];
                summary: string;
            };
        };
        /** @description The proposed reply, with the outcome of every communication rule. */
        Draft: {
            body: string;
            /** @enum {string} */
            template: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product";
            citations: {
                /** @enum {string} */
                kind: "known_issue" | "document" | "ticket" | "incident";
                id: string;
                title: string;
                url: string | null;
            }[];
            checks: {
                rule: string;
                passed: boolean;
                section: string;
                caught: string | null;
            }[];
            repaired: boolean;
            /**
             * @description Whose words the body is. A model whose reply was replaced wrote none of it, though the engine was `llm`; `person`: an agent changed it.
             * @enum {string}
             */
            writtenBy: "model" | "template" | "person";
            /** @description The same reply in English, for the reviewer, where the body is in another language. Never sent. */
            english: string | null;
            /** @description A note for the agent where the evidence is too weak for a reply that answers. */
            findings: {
                known: string[];
                notKnown: string[];
                ask: string[];
            } | null;
        };
        Engine: {
            /** @enum {string} */
            mode: "playbook" | "llm";
            model: string | null;
            /** @description A model was configured and could not be used. */
            degraded: boolean;
            promptVersion: string | null;
            playbookVersion: string;
            latencyMs: number;
            tokens: {
                input: number;
                output: number;
            } | null;
            costUsd: number | null;
            /** @description Each step with its own latency; the calls of a model, `classify` and `draft`, run beside each other. `draft.discarded` was finished under a decision that did not stand. */
            steps: {
                step: string;
                latencyMs: number;
                model: string | null;
                tokens: {
                    input: number;
                    output: number;
                } | null;
                costUsd: number | null;
            }[];
        };
        /**
         * @description RFC 9457 problem details. `errors` names each field that is not valid by its path.
         * @example {
         *       "type": "urn:support-copilot:problem:invalid-input",
         *       "title": "The request names fields that are not valid",
         *       "status": 422,
         *       "requestId": "4a0c8e1e-6f3a-4f2f-9f0e-8f5d1f0f9a11",
         *       "errors": [
         *         {
         *           "path": "ticket.metadata.statusCode",
         *           "message": "Too big: expected number to be <=599"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** @example urn:support-copilot:problem:invalid-input */
            type: string;
            title: string;
            status: number;
            detail?: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
            ticketId?: string;
            reviewId?: string;
            review?: {
                id: string;
                verdict: string;
                reviewer: string;
                createdAt: string;
            };
            claim?: {
                reviewer: string;
                name: string | null;
                claimedAt: string;
                expiresAt: string;
            };
            change?: {
                revision: number;
                fields: string[];
                recommendationId: string | null;
            };
        };
        /**
         * @description A subject or a body is required, all else is optional.
         * @example {
         *       "reference": "ZD-1042",
         *       "subject": "POST /orders answers 500",
         *       "body": "Since 09:40 UTC every POST /orders answers 500 with \"OrderTotalError\". Request id 7f3c2a90.",
         *       "channel": "email",
         *       "createdAt": "2026-01-05T10:00:00Z",
         *       "customer": {
         *         "id": "cus_9",
         *         "tier": "business",
         *         "name": "Ada Marsh",
         *         "segment": "retail"
         *       },
         *       "metadata": {
         *         "environment": "production",
         *         "endpoint": "/orders",
         *         "method": "POST",
         *         "statusCode": 500,
         *         "requestId": "7f3c2a90",
         *         "versions": {
         *           "northwind-sdk": "4.2.0"
         *         }
         *       }
         *     }
         */
        TicketInput: {
            reference?: string | null;
            subject?: string | null;
            body?: string | null;
            /** @enum {string|null} */
            channel?: "email" | "web" | "chat" | "api" | "phone" | "social" | "other" | null;
            /** Format: date-time */
            createdAt?: string | null;
            /** @description A missing tier counts as `business`. */
            customer?: {
                id?: string | null;
                /** @enum {string|null} */
                tier?: "free" | "business" | "enterprise" | null;
                name?: string | null;
                segment?: string | null;
            } | null;
            /** @description What the sending system measured: environment, endpoint, status code, versions by library. `priority`: what a help desk calls it; evidence, never a severity. */
            metadata?: {
                /** @enum {string|null} */
                environment?: "production" | "staging" | "development" | "unknown" | null;
                endpoint?: string | null;
                /** @enum {string|null} */
                method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE" | "CONNECT" | null;
                statusCode?: number | null;
                requestId?: string | null;
                versions?: {
                    [key: string]: string;
                } | null;
                /** @enum {string} */
                priority: "low" | "normal" | "high" | "urgent";
            } | null;
            messages?: components["schemas"]["MessageInput"][] | null;
        };
        /**
         * @description A later message. A missing `at` is the moment it comes in.
         * @example {
         *       "from": "customer",
         *       "body": "It happened again at 14:05 UTC, request id 7f3c2a91.",
         *       "at": "2026-01-05T14:10:00Z"
         *     }
         */
        MessageInput: {
            /** @enum {string} */
            from: "customer" | "agent";
            body: string;
            /** Format: date-time */
            at?: string | null;
        };
        StoredRecommendation: components["schemas"]["Recommendation"] & {
            /** @enum {string} */
            reviewState: "not_required" | "pending" | "reviewed";
            review: components["schemas"]["Review"] | null;
            /** @description Who works on its review now. */
            claim: components["schemas"]["Claim"] | null;
            /** @description The id of the API key that asked for it. */
            requestedBy: string | null;
            sent: {
                body: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                at: string;
                by: string;
            } | null;
        };
        Review: {
            /** @example rev_01kbmz3c8me5ttr2vj3y4p6q7s */
            id: string;
            recommendationId: string;
            /** @description The id of the API key that gave the verdict. */
            reviewer: string;
            /** @enum {string} */
            verdict: "approved" | "edited" | "overridden" | "rejected";
            classification: {
                /** @enum {string} */
                category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
                /** @enum {string} */
                severity?: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                issueType?: "bug" | "question" | "configuration" | "incident";
                /** @enum {string} */
                environment?: "production" | "staging" | "development" | "unknown";
            } | null;
            /** @enum {string|null} */
            disposition: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
            /** @enum {string|null} */
            escalation: "always" | "discretion" | "no" | null;
            /** @description What the playbook says under an override. */
            decision: components["schemas"]["Decision"] | null;
            /** @description The exact text that may be sent; null where none may. */
            reply: string | null;
            /** @enum {string|null} */
            reasonCode: "classification_off" | "response_generic" | "sentiment_priority" | "emerging_incident" | "factual_error" | "tone" | "wrong_known_issue" | "wrong_escalation" | "missing_information" | "other" | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
        };
        Claim: {
            /** @description The id of the API key that claimed it. */
            reviewer: string;
            /** @description The name of that key. */
            name: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            claimedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            expiresAt: string;
        };
        /**
         * @description The exact text that goes to the customer.
         * @example {
         *       "body": "Hello, …"
         *     }
         */
        SentReply: {
            body: string;
        };
        /**
         * @description Either the agent’s own text, or a style: `shorter` works without a model, by leaving out what no rule asks for; the others need one.
         * @example {
         *       "style": "shorter"
         *     }
         */
        RewriteInput: Record<string, never>;
        Ticket: {
            /** @example tkt_01kbmz2v5ce7ftb8y1m5q0v9zn */
            id: string;
            /** @example ZD-1042 */
            reference: string;
            revision: number;
            subject: string;
            body: string;
            /** @enum {string} */
            channel: "email" | "web" | "chat" | "api" | "phone" | "social" | "other";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            customer: components["schemas"]["Customer"];
            metadata: {
                /** @enum {string|null} */
                environment: "production" | "staging" | "development" | "unknown" | null;
                endpoint: string | null;
                method: string | null;
                statusCode: number | null;
                requestId: string | null;
                versions: {
                    [key: string]: string;
                };
                /** @enum {string} */
                priority: "low" | "normal" | "high" | "urgent";
            };
            messages: {
                /** @enum {string} */
                from: "customer" | "agent";
                body: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                at: string;
            }[];
            /** @enum {string} */
            status: "open" | "awaiting_customer" | "resolved";
            resolution: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            statusSince: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            resolvedAt: string | null;
            /** @description The id of the API key that resolved it. */
            resolvedBy: string | null;
            assignee: string | null;
            satisfaction: {
                score: number;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                ratedAt: string;
            } | null;
            labels: components["schemas"]["Labels"];
        };
        Customer: {
            id: string | null;
            /** @enum {string} */
            tier: "free" | "business" | "enterprise";
            name: string | null;
            segment: string | null;
        };
        /**
         * @description The fields to change. `customer` and `metadata` are replaced whole. `satisfaction` is the customer’s rating, 1 to 5.
         * @example {
         *       "status": "resolved",
         *       "resolution": "The signing key was rotated; the new one works."
         *     }
         */
        TicketChanges: {
            subject?: string;
            body?: string;
            /** @enum {string} */
            channel?: "email" | "web" | "chat" | "api" | "phone" | "social" | "other";
            /** @description A missing tier counts as `business`. */
            customer?: {
                id?: string | null;
                /** @enum {string|null} */
                tier?: "free" | "business" | "enterprise" | null;
                name?: string | null;
                segment?: string | null;
            };
            /** @description What the sending system measured: environment, endpoint, status code, versions by library. `priority`: what a help desk calls it; evidence, never a severity. */
            metadata?: {
                /** @enum {string|null} */
                environment?: "production" | "staging" | "development" | "unknown" | null;
                endpoint?: string | null;
                /** @enum {string|null} */
                method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE" | "CONNECT" | null;
                statusCode?: number | null;
                requestId?: string | null;
                versions?: {
                    [key: string]: string;
                } | null;
                /** @enum {string} */
                priority: "low" | "normal" | "high" | "urgent";
            };
            /** @enum {string} */
            status?: "open" | "awaiting_customer" | "resolved";
            resolution?: string | null;
            assignee?: string | null;
            satisfaction?: number | null;
        };
        /** @description A handoff as it was posted; `answer` is what the receivers said. */
        Handoff: components["schemas"]["WrittenHandoff"] & {
            id: string;
            ticketId: string;
            /** @enum {string} */
            state: "posted" | "accepted" | "rejected";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            createdBy: string | null;
            answer: {
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                at: string;
                by: string;
                reason: string | null;
            } | null;
        };
        /** @description The playbook’s fields for the handoff; `gaps` names those that the ticket leaves open. */
        WrittenHandoff: {
            /** @enum {string} */
            to: "engineering" | "product";
            channel: string | null;
            fields: {
                field: string;
                bullet: string;
                value: string | null;
            }[];
            gaps: string[];
            text: string;
        };
        /**
         * @example {
         *       "to": "engineering"
         *     }
         */
        HandoffInput: {
            /** @enum {string} */
            to: "engineering" | "product";
        };
        /**
         * @example {
         *       "state": "rejected",
         *       "reason": "Expected behaviour: the page limit is documented."
         *     }
         */
        HandoffAnswerInput: {
            /** @enum {string} */
            state: "accepted" | "rejected";
            reason?: string | null;
        };
        /** @description The playbook’s four parts of a handoff between support shifts. */
        ShiftHandoff: {
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            openUrgent: components["schemas"]["ShiftTicket"][];
            awaitingCustomer: components["schemas"]["ShiftTicket"][];
            patterns: {
                signature: string;
                tickets: number;
                customers: number;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                lastAt: string;
            }[];
            incidents: components["schemas"]["Incident"][];
            knownIssues: components["schemas"]["MatchedIssue"][];
            /** @description The whole as Markdown, ready to post. */
            text: string;
        };
        ShiftTicket: {
            ticketId: string;
            reference: string;
            subject: string;
            /** @enum {string} */
            status: "open" | "awaiting_customer" | "resolved";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            statusSince: string;
            /** @enum {string} */
            customerTier: "free" | "business" | "enterprise";
            severity: ("P1" | "P2" | "P3" | "P4") | null;
            reviewState: ("not_required" | "pending" | "reviewed") | null;
            dueAt: string | null;
        };
        MatchedIssue: components["schemas"]["KnownIssue"] & {
            tickets: number;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            lastMatchedAt: string;
        };
        KnownIssue: {
            id: string;
            title: string;
            component: string;
            affectedVersions: string[];
            fixedIn: string | null;
            symptoms: string[];
            errorSignatures: string[];
            workaround: string;
            /** @enum {string} */
            status: "open" | "fixed" | "wontfix";
            links: {
                url?: string;
                repo?: string;
                thread?: number;
            }[];
        };
        DueClock: components["schemas"]["SlaClock"] & {
            ticketId: string;
            reference: string;
            subject: string;
            /** @enum {string} */
            status: "open" | "awaiting_customer" | "resolved";
            /** @enum {string} */
            customerTier: "free" | "business" | "enterprise";
            assignee: string | null;
            /** @description Negative where the clock is breached. */
            minutesLeft: number;
        };
        SlaClock: {
            /** @enum {string} */
            kind: "acknowledge" | "first_update" | "next_update" | "resolve";
            /**
             * @description The severity that it was reckoned by.
             * @enum {string}
             */
            severity: "P1" | "P2" | "P3" | "P4";
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Moved by every pause that has ended.
             * @example 2026-01-05T10:00:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            pausedSince: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            metAt: string | null;
        };
        /** @description The clocks as they stand, and as each change of severity left them, oldest first. */
        TicketSla: {
            clocks: components["schemas"]["SlaClock"][];
            history: {
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                at: string;
                /** @enum {string} */
                severity: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                by: "recommendation" | "review";
                /** @description The recommendation or the review that set the severity. */
                id: string;
                playbookVersion: string;
                clocks: components["schemas"]["SlaClock"][];
            }[];
        };
        SupportMetrics: {
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            to: string;
            timeZone: string;
            groupBy: ("day" | "week" | "month" | "category" | "severity" | "tier" | "agent")[];
            total: components["schemas"]["SupportFigures"];
            groups: (components["schemas"]["SupportFigures"] & {
                period: {
                    /** Format: date */
                    label: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-05T10:00:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-05T10:00:00.000Z
                     */
                    to: string;
                } | null;
                /** @description The category, severity, tier or agent. */
                value: string | null;
            })[];
            bySeverity: {
                /** @enum {string} */
                severity: "P1" | "P2" | "P3" | "P4";
                firstResponse: components["schemas"]["Duration"];
                resolution: components["schemas"]["Duration"];
            }[];
            categories: {
                category: string;
                n: number;
            }[];
            knownIssues: {
                id: string;
                title: string | null;
                n: number;
            }[];
            /** @description Rules that settled a dimension of a reviewed recommendation; most often contradicted first. */
            rules: {
                rule: string;
                n: number;
                contradicted: number;
            }[];
            warnings: {
                mistake: string;
                n: number;
            }[];
            /** @description Questions that mean much the same and were all answered without an article. */
            documentationGaps: {
                n: number;
                tickets: {
                    ticketId: string;
                    reference: string;
                    subject: string;
                }[];
            }[];
        };
        SupportFigures: {
            tickets: number;
            firstResponse: components["schemas"]["Duration"];
            resolution: components["schemas"]["Duration"];
            satisfaction: components["schemas"]["Mean"];
            escalation: components["schemas"]["Rate"];
            reopened: components["schemas"]["Rate"];
            reopenedWithin7Days: components["schemas"]["Rate"];
            escalationsRejected: components["schemas"]["Rate"] & unknown;
            copilot: {
                acceptance: components["schemas"]["Rate"] & unknown;
                editDistance: components["schemas"]["Mean"] & unknown;
                timeToVerdict: components["schemas"]["Duration"];
                overridden: {
                    category: components["schemas"]["Rate"];
                    severity: components["schemas"]["Rate"];
                    issueType: components["schemas"]["Rate"];
                    environment: components["schemas"]["Rate"];
                    disposition: components["schemas"]["Rate"];
                    escalation: components["schemas"]["Rate"];
                };
            };
        };
        /** @description In minutes: `value` is the mean; the target is what the playbook promises at that severity. */
        Duration: {
            n: number;
            value: number | null;
            median: number | null;
            p90: number | null;
            target: number | null;
        };
        /** @description The customers’ ratings, 1 to 5. */
        Mean: {
            n: number;
            value: number | null;
        };
        /** @description `count` of `n`; the target is what the playbook wants the share below. */
        Rate: {
            n: number;
            count: number;
            value: number | null;
            target: number | null;
        };
        ReviewMetrics: {
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            to: string;
            approval: components["schemas"]["Agreement"];
            severity: components["schemas"]["Agreement"];
            /** @description Answers to what was made wrong on purpose; in no other figure. */
            knownWrong: {
                n: number;
                caught: number;
            };
            secondsOnItem: {
                n: number;
                median: number | null;
                p90: number | null;
            };
        };
        /** @description How often two said the same of the same thing. */
        Agreement: {
            n: number;
            agreed: number;
            /** @description Cohen’s κ: 1 is full agreement, 0 what chance gives; null where it says nothing. */
            kappa: number | null;
        };
        /** @description Everything that is kept of a customer. */
        CustomerRecord: {
            customerId: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            exportedAt: string;
            tickets: components["schemas"]["Ticket"][];
            /** @description As `GET /v1/recommendations/{id}` answers them, with draft, review and what was sent. */
            recommendations: {
                [key: string]: unknown;
            }[];
            handoffs: components["schemas"]["Handoff"][];
            /** @description Verdicts that were proposed. */
            proposals: {
                [key: string]: unknown;
            }[];
            /** @description Lines of labelled sets that reviews made of the tickets. */
            cases: unknown[];
            audit: {
                [key: string]: unknown;
            }[];
        };
        CustomerErased: {
            erasedTickets: number;
        };
        QueuedReview: {
            recommendation: components["schemas"]["StoredRecommendation"];
            ticket: {
                id: string;
                reference: string;
                subject: string;
                customer: components["schemas"]["Customer"];
            };
            /** @enum {string} */
            severity: "P1" | "P2" | "P3" | "P4";
            /**
             * Format: date-time
             * @description The earlier of acknowledge-by and first-update-by.
             * @example 2026-01-05T10:00:00.000Z
             */
            dueAt: string;
            claim: components["schemas"]["Claim"] | null;
            reasons: {
                /** @enum {string} */
                reason: "severity_p1_p2" | "engineering_escalation" | "security" | "enterprise_customer" | "compensation" | "low_confidence";
                /** @description Where the playbook asks for the review. */
                section: string;
                /** @description The rules that led there, and the words they read in the ticket. */
                because: {
                    rule: string;
                    section: string;
                    evidence: string;
                }[];
            }[];
            edits: components["schemas"]["Edits"];
        };
        /** @description What the reviewer’s reply made of the draft, word by word, or by sentences where few words stayed. */
        Edits: {
            /** @enum {string} */
            kind: "kept" | "added" | "removed";
            text: string;
        }[];
        VerdictPreview: {
            classification: components["schemas"]["Classification"];
            decision: components["schemas"]["Decision"];
            /** @description What comes out otherwise than recommended, what is safety’s first. */
            changes: {
                field: string;
                before: string;
                after: string;
            }[];
            draft: components["schemas"]["Draft"] & unknown;
            handoffs: components["schemas"]["WrittenHandoff"][];
            reply: {
                checks: {
                    rule: string;
                    passed: boolean;
                    section: string;
                    caught: string | null;
                }[];
                edits: components["schemas"]["Edits"] & unknown;
            } | null;
        };
        /**
         * @example {
         *       "classification": {
         *         "severity": "P1"
         *       }
         *     }
         */
        VerdictPreviewInput: {
            classification?: {
                /** @enum {string} */
                category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
                /** @enum {string} */
                severity?: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                issueType?: "bug" | "question" | "configuration" | "incident";
                /** @enum {string} */
                environment?: "production" | "staging" | "development" | "unknown";
            } | null;
            /** @enum {string|null} */
            disposition?: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
            /** @enum {string|null} */
            escalation?: "always" | "discretion" | "no" | null;
            reply?: string | null;
        };
        /**
         * @description `approved` takes the draft as it is, `edited` another reply, `overridden` a changed classification, disposition or escalation (and the reply that may go out, if any), `rejected` neither. The first four reason codes are the playbook’s own grounds for an override.
         * @example {
         *       "verdict": "overridden",
         *       "classification": {
         *         "severity": "P1"
         *       },
         *       "reasonCode": "emerging_incident",
         *       "reason": "Checkout is down for everybody."
         *     }
         */
        VerdictInput: {
            /** @enum {string} */
            verdict: "approved" | "edited" | "overridden" | "rejected";
            classification?: {
                /** @enum {string} */
                category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
                /** @enum {string} */
                severity?: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                issueType?: "bug" | "question" | "configuration" | "incident";
                /** @enum {string} */
                environment?: "production" | "staging" | "development" | "unknown";
            } | null;
            /** @enum {string|null} */
            disposition?: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
            /** @enum {string|null} */
            escalation?: "always" | "discretion" | "no" | null;
            reply?: string | null;
            /** @enum {string|null} */
            reasonCode?: "classification_off" | "response_generic" | "sentiment_priority" | "emerging_incident" | "factual_error" | "tone" | "wrong_known_issue" | "wrong_escalation" | "missing_information" | "other" | null;
            reason?: string | null;
        };
        /** @description At most `limit` of each, best first. */
        SearchAnswer: {
            similarTickets: components["schemas"]["SimilarTicket"][];
            knownIssues: components["schemas"]["KnownIssueMatch"][];
            documents: components["schemas"]["DocumentMatch"][];
        };
        /**
         * @example {
         *       "text": "export stops at 10,000 rows",
         *       "limit": 5,
         *       "filter": {
         *         "category": "integration",
         *         "since": "2026-01-01T00:00:00Z"
         *       }
         *     }
         */
        SearchQuestion: {
            text: string;
            /** @default 10 */
            limit: number;
            /**
             * @description Narrows the similar tickets; a version is a library with its version, `fastapi 0.110`.
             * @default null
             */
            filter: {
                /**
                 * @default null
                 * @enum {string|null}
                 */
                category: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other" | null;
                /** @default null */
                customerId: string | null;
                /** @default null */
                version: string | null;
                /**
                 * Format: date-time
                 * @default null
                 */
                since: string | null;
                /**
                 * Format: date-time
                 * @default null
                 */
                until: string | null;
            } | null;
        };
        /** @description A view of the console’s inbox, of whoever saved it. */
        SavedView: {
            id: string;
            name: string;
            query: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "name": "Enterprise, P1",
         *       "query": "severity=P1&tier=enterprise"
         *     }
         */
        SavedViewInput: {
            name: string;
            query: string;
        };
        PlaybookInForce: {
            name: string;
            version: string;
            days: number;
            rules: components["schemas"]["PlaybookRule"][];
        };
        /** @description `fired` counts the recommendations that the rule had a say in, `reviewed` those with a verdict, `agreed` those whose verdict left alone what the rule had done. */
        PlaybookRule: {
            /** @example severity.p2.endpoint_failing_consistently */
            id: string;
            section: string;
            bullet: string;
            effect: string;
            fired: number;
            reviewed: number;
            agreed: number;
        };
        EvaluationSummary: {
            /** @example evl_01kbmz2v5hf3x8c6n1w7d2r4ta */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            dataset: {
                name: string;
                hash: string;
                tickets: number;
            };
            engine: {
                /** @enum {string|null} */
                mode: "playbook" | "llm" | null;
                model: string | null;
                ownPlaybook: boolean;
                ownPrompts: boolean;
                attempts: number;
                concurrency: number;
                requestsPerMinute: number | null;
                spendCapUsd: number | null;
            };
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            progress: {
                done: number;
                total: number;
            };
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            endedAt: string | null;
            /** @description `spend_cap`: what it may spend is spent. `cost_unknown`: it may spend so much, and nobody knows what its model costs. */
            error: string | null;
        };
        EvaluationInput: {
            /** @description A labelled set with its own knowledge and history, kept under its name; or `{"name": …}` alone for one that is kept already. `overrides` is always what reviewers have set right up to now, and no other set may be called so. */
            dataset: Record<string, never>;
            /** @default {} */
            engine: {
                /** @enum {string} */
                mode?: "playbook" | "llm";
                model?: string;
                playbook?: {
                    [key: string]: unknown;
                };
                prompts?: {
                    classify: string;
                    draft: string;
                };
                /** @default 1 */
                attempts: number;
                /** @default 8 */
                concurrency: number;
                requestsPerMinute?: number;
                spendCapUsd?: number;
            };
        };
        /** @description `scores` and `analysis` are null until it is done. */
        Evaluation: components["schemas"]["EvaluationSummary"] & {
            settings: {
                [key: string]: string | null;
            } | null;
            /**
             * @example {
             *       "severity.accuracy": 0.94,
             *       "review.recall": 1
             *     }
             */
            scores: {
                [key: string]: number | null;
            } | null;
            analysis: {
                confusion: {
                    [key: string]: {
                        labels: string[];
                        counts: number[][];
                    };
                };
                calibration: {
                    [key: string]: {
                        bins: {
                            from: number;
                            to: number;
                            n: number;
                            confidence: number;
                            accuracy: number;
                        }[];
                        ece: number | null;
                        brier: number | null;
                    };
                };
                selective: {
                    [key: string]: {
                        coverage: number;
                        accuracy: number;
                    }[];
                };
                /** @description How often a label was right when it was said this surely. */
                measured: {
                    dimension: string;
                    label: string;
                    /** @enum {string} */
                    band: "unsure" | "fair" | "sure";
                    right: number;
                    of: number;
                }[];
                slices: {
                    slice: string;
                    value: string;
                    n: number;
                    scores: {
                        [key: string]: number | null;
                    };
                }[];
                brokenRules: {
                    [key: string]: number;
                };
            } | null;
        };
        /** @description B is the evaluation of the path, A the one it is held against. Intervals by the paired bootstrap (95 %), p by McNemar’s exact test; a flipped ticket has both traces. */
        EvaluationComparison: {
            figures: {
                name: string;
                a: number | null;
                b: number | null;
                difference: number | null;
                interval: {
                    low: number;
                    high: number;
                } | null;
                /** @enum {string|null} */
                verdict: "better" | "worse" | null;
            }[];
            mcNemar: {
                [key: string]: {
                    onlyA: number;
                    onlyB: number;
                    p: number;
                };
            };
            flips: {
                id: string;
                subject: string;
                became: {
                    wrong: string[];
                    right: string[];
                };
                a: {
                    rule: string;
                    section: string;
                    effect: string;
                    evidence: string;
                }[];
                b: {
                    rule: string;
                    section: string;
                    effect: string;
                    evidence: string;
                }[];
            }[];
            worseSlices: {
                slice: string;
                value: string;
                n: number;
                figure: string;
                a: number;
                b: number;
            }[];
        };
        /** @description What a model prefers, A being the drafts of the evaluation held against, B those of the one in the path. An opinion: it enters no score, no comparison and no gate. */
        EvaluationJudgement: {
            evaluationId: string;
            againstId: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            askedAt: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            progress: {
                done: number;
                total: number;
            };
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            endedAt: string | null;
            /** @description `spend_cap`, `cost_unknown` as of an evaluation; `model_failed`: it gave no usable answer, however often it was asked. */
            error: string | null;
            result: {
                model: string;
                pairs: number;
                a: number;
                b: number;
                tie: number;
                /** @description Of the ties: preferences that changed with the places of the drafts. */
                swayed: number;
                agreement: components["schemas"]["Agreement"] & unknown;
            } | null;
        };
        /** @description Limits are as of an evaluation. `people`: what people prefer between the two drafts of a ticket, beside which the model is held. */
        EvaluationJudgementInput: {
            model?: string;
            /** @default [] */
            people: {
                id: string;
                /** @enum {string} */
                prefers: "a" | "b" | "tie";
            }[];
            /** @default 8 */
            concurrency: number;
            requestsPerMinute?: number;
            spendCapUsd?: number;
            against: string;
        };
        AuditEntry: {
            id: number;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            at: string;
            /** @description `database`: written past the program, by this role. */
            actor: {
                /** @enum {string} */
                kind: "apiKey";
                id: string;
            } | {
                /** @enum {string} */
                kind: "job";
                name: string;
            } | {
                /** @enum {string} */
                kind: "webhook";
                source: string;
            } | {
                /** @enum {string} */
                kind: "system";
            } | {
                /** @enum {string} */
                kind: "database";
                role: string;
            };
            /** @example review.given */
            action: string;
            /** @description The id of what was changed. */
            subject: string;
            /** @description The changed fields as they were; null where there was nothing. */
            before?: unknown;
            /** @description As they are since. Long texts of a new entry stand as their SHA-256. */
            after?: unknown;
            /** @description When the payload was erased on request; the chain holds without it. */
            erasedAt: string | null;
            /** @description The place in the chain of hashes; null for the moment before. */
            sequence: number | null;
            hash: string | null;
        };
        /** @description `dead`: its retries are used up; it can be tried again. */
        Job: {
            /** Format: uuid */
            id: string;
            /** @example recommend-ticket */
            queue: string;
            /** @enum {string} */
            state: "queued" | "retrying" | "running" | "completed" | "dead";
            payload: {
                [key: string]: unknown;
            };
            group: string | null;
            attempts: number;
            error: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startAfter: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            endedAt: string | null;
        };
        WebhookReceived: {
            /**
             * @description `duplicate`: taken in before. `ignored`: genuine, and nothing that the copilot has use for.
             * @enum {string}
             */
            outcome: "accepted" | "duplicate" | "ignored";
        };
        NewApiKey: {
            id: string;
            name: string;
            /** @description The first characters of the key; the rest is kept only as a hash. */
            prefix: string;
            roles: ("agent" | "reviewer" | "evaluator" | "admin")[];
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2026-01-05T10:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @description Null for the limit that the server sets for all. */
            requestsPerMinute: number | null;
            /** @description The key itself. It is not shown again. */
            key: string;
        };
        /**
         * @example {
         *       "name": "Help desk",
         *       "roles": [
         *         "agent"
         *       ],
         *       "expiresAt": "2027-01-01T00:00:00Z"
         *     }
         */
        NewApiKeyInput: {
            name: string;
            roles: ("agent" | "reviewer" | "evaluator" | "admin")[];
            /** Format: date-time */
            expiresAt?: string | null;
            requestsPerMinute?: number | null;
        };
        ApiKey: {
            id: string;
            name: string;
            /** @description The first characters of the key; the rest is kept only as a hash. */
            prefix: string;
            roles: ("agent" | "reviewer" | "evaluator" | "admin")[];
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2026-01-05T10:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @description Null for the limit that the server sets for all. */
            requestsPerMinute: number | null;
        };
        /**
         * @description For `graceMinutes`, a week at most, the key before works beside the new one.
         * @example {
         *       "graceMinutes": 60
         *     }
         */
        ApiKeyRotation: {
            graceMinutes?: number | null;
        };
        /** @description Waits for a reviewer; changes nothing by itself. */
        VerdictProposal: {
            id: string;
            recommendationId: string;
            by: string;
            /** @enum {string} */
            verdict: "approved" | "edited" | "overridden" | "rejected";
            classification: {
                /** @enum {string} */
                category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
                /** @enum {string} */
                severity?: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                issueType?: "bug" | "question" | "configuration" | "incident";
                /** @enum {string} */
                environment?: "production" | "staging" | "development" | "unknown";
            } | null;
            /** @enum {string|null} */
            disposition: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
            reply: string | null;
            reason: string;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "verdict": "overridden",
         *       "classification": {
         *         "severity": "P2"
         *       },
         *       "reason": "Three customers report the same."
         *     }
         */
        VerdictProposalInput: {
            /** @enum {string} */
            verdict: "approved" | "edited" | "overridden" | "rejected";
            classification?: {
                /** @enum {string} */
                category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other";
                /** @enum {string} */
                severity?: "P1" | "P2" | "P3" | "P4";
                /** @enum {string} */
                issueType?: "bug" | "question" | "configuration" | "incident";
                /** @enum {string} */
                environment?: "production" | "staging" | "development" | "unknown";
            } | null;
            /** @enum {string|null} */
            disposition?: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product" | null;
            reply?: string | null;
            reason: string;
        };
        /** @description Without the first verdict, who gave it, and whatever came after it. */
        BlindItem: {
            recommendation: components["schemas"]["Recommendation"];
            ticket: {
                /** @example tkt_01kbmz2v5ce7ftb8y1m5q0v9zn */
                id: string;
                /** @example ZD-1042 */
                reference: string;
                revision: number;
                subject: string;
                body: string;
                /** @enum {string} */
                channel: "email" | "web" | "chat" | "api" | "phone" | "social" | "other";
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                createdAt: string;
                customer: components["schemas"]["Customer"];
                metadata: {
                    /** @enum {string|null} */
                    environment: "production" | "staging" | "development" | "unknown" | null;
                    endpoint: string | null;
                    method: string | null;
                    statusCode: number | null;
                    requestId: string | null;
                    versions: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    priority: "low" | "normal" | "high" | "urgent";
                };
                messages: {
                    /** @enum {string} */
                    from: "customer" | "agent";
                    body: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-05T10:00:00.000Z
                     */
                    at: string;
                }[];
            };
        };
        /**
         * @example {
         *       "approves": true,
         *       "severity": "P2"
         *     }
         */
        SecondReview: components["schemas"]["SecondReviewInput"] & {
            recommendationId: string;
            knownWrong: components["schemas"]["KnownWrong"];
        };
        /** @description What had been made wrong on purpose in what was shown. The recommendation itself has never been so. */
        KnownWrong: {
            /** @enum {string} */
            part: "severity";
            /** @enum {string} */
            shown: "P1" | "P2" | "P3" | "P4";
            /** @enum {string} */
            correct: "P1" | "P2" | "P3" | "P4";
            /** @description A severity by giving the right one, a reply by not approving. */
            caught: boolean;
        } | {
            /** @enum {string} */
            part: "reply";
            /** @enum {string} */
            shown: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product";
            /** @enum {string} */
            correct: "answer" | "request_info" | "close_configuration" | "close_expected_behavior" | "close_known_issue" | "escalate" | "forward_to_product";
            /** @description A severity by giving the right one, a reply by not approving. */
            caught: boolean;
        } | null;
        /**
         * @example {
         *       "approves": true,
         *       "severity": "P2"
         *     }
         */
        SecondReviewInput: {
            /** @description Whether it may stand and its reply go out as they are. */
            approves: boolean;
            /** @enum {string} */
            severity: "P1" | "P2" | "P3" | "P4";
        };
        RecommendationChanges: {
            /** @description The recommendation before; null for the first. */
            supersedes: string | null;
            changes: {
                field: string;
                before: string;
                after: string;
            }[];
            /** @description What was written since the recommendation before. */
            messages: {
                /** @enum {string} */
                from: "customer" | "agent";
                body: string;
                /**
                 * Format: date-time
                 * @example 2026-01-05T10:00:00.000Z
                 */
                at: string;
            }[];
        };
        NewWebhookSubscription: components["schemas"]["WebhookSubscription"] & {
            secret: string;
        };
        WebhookSubscription: {
            /** @example whk_01kbmz2v5hf3x8c6n1w7d2r4ta */
            id: string;
            url: string;
            events: ("recommendation.ready" | "review.required" | "ticket.escalated" | "sla.due" | "sla.breached" | "pattern.emerging")[];
            active: boolean;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "url": "https://hooks.northwind.example/copilot",
         *       "events": [
         *         "review.required",
         *         "sla.breached"
         *       ],
         *       "active": true
         *     }
         */
        WebhookSubscriptionInput: {
            /** Format: uri */
            url: string;
            events: ("recommendation.ready" | "review.required" | "ticket.escalated" | "sla.due" | "sla.breached" | "pattern.emerging")[];
            /** @default true */
            active: boolean;
        };
        WebhookDelivery: {
            id: string;
            subscriptionId: string;
            /** @enum {string} */
            event: "recommendation.ready" | "review.required" | "ticket.escalated" | "sla.due" | "sla.breached" | "pattern.emerging";
            payload?: unknown;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            createdAt: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "dead";
            attempts: number;
            lastStatus: number | null;
            lastError: string | null;
            /**
             * Format: date-time
             * @example 2026-01-05T10:00:00.000Z
             */
            deliveredAt: string | null;
        };
        /**
         * @example {
         *       "id": "KI-007",
         *       "title": "Bulk export stops at 10,000 rows",
         *       "component": "exports",
         *       "affectedVersions": [
         *         "northwind-sdk <4.3.0"
         *       ],
         *       "fixedIn": "northwind-sdk 4.3.0",
         *       "symptoms": [
         *         "An export of more than 10,000 rows ends early without an error"
         *       ],
         *       "errorSignatures": [
         *         "ExportTruncated"
         *       ],
         *       "workaround": "Export by month until the upgrade.",
         *       "status": "fixed",
         *       "links": [
         *         {
         *           "url": "https://docs.northwind.example/exports"
         *         }
         *       ]
         *     }
         */
        KnownIssueInput: {
            id?: string | null;
            title: string;
            component?: string | null;
            affectedVersions?: string[] | null;
            fixedIn?: string | null;
            symptoms?: string[] | null;
            errorSignatures?: string[] | null;
            workaround?: string | null;
            /** @enum {string|null} */
            status?: "open" | "fixed" | "wontfix" | null;
            links?: {
                /** Format: uri */
                url?: string | null;
                repo?: string | null;
                thread?: number | null;
            }[] | null;
        };
        /** @description `errors` lists at most 1000 faults; `failed` counts every bad line. */
        ImportReport: {
            imported: number;
            failed: number;
            errors: {
                line: number;
                path: string;
                message: string;
            }[];
        };
        Document: {
            id: string;
            title: string;
            url: string;
            /** @enum {string|null} */
            category: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other" | null;
            body: string;
        };
        /**
         * @example {
         *       "id": "pagination",
         *       "title": "Pagination",
         *       "url": "https://docs.northwind.example/pagination",
         *       "category": "documentation",
         *       "body": "Lists answer at most 100 entries and a cursor for the next page."
         *     }
         */
        DocumentInput: {
            id?: string | null;
            title: string;
            /** Format: uri */
            url: string;
            /** @enum {string|null} */
            category?: "authentication" | "validation" | "performance" | "integration" | "documentation" | "feature_request" | "other" | null;
            body: string;
        };
        /**
         * @example {
         *       "id": "INC-204",
         *       "title": "Orders API answers 503",
         *       "status": "identified",
         *       "startedAt": "2026-01-05T09:40:00Z",
         *       "components": [
         *         "orders"
         *       ],
         *       "endpoints": [
         *         "/orders"
         *       ],
         *       "errorSignatures": [
         *         "OrderTotalError"
         *       ],
         *       "summary": "A failover left one shard without a primary.",
         *       "url": "https://status.northwind.example/204"
         *     }
         */
        IncidentInput: {
            id?: string | null;
            title: string;
            /** @enum {string|null} */
            status?: "investigating" | "identified" | "monitoring" | "resolved" | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            resolvedAt?: string | null;
            components?: string[] | null;
            endpoints?: string[] | null;
            errorSignatures?: string[] | null;
            summary?: string | null;
            /** Format: uri */
            url?: string | null;
        };
        /**
         * @example {
         *       "id": "dep-2026-01-05-orders",
         *       "service": "orders",
         *       "version": "2026.1.2",
         *       "environment": "production",
         *       "deployedAt": "2026-01-05T09:30:00Z",
         *       "endpoints": [
         *         "/orders"
         *       ],
         *       "summary": "Totals are computed in minor units."
         *     }
         */
        DeploymentInput: {
            id?: string | null;
            service: string;
            version: string;
            /** @enum {string|null} */
            environment?: "production" | "staging" | "development" | null;
            /** Format: date-time */
            deployedAt: string;
            endpoints?: string[] | null;
            summary?: string | null;
            /** Format: uri */
            url?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
