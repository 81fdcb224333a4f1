import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiKey } from '../store/ports/access.ts';

/** What middleware knows of a request by the time an endpoint runs. */
export type ApiEnvironment = {
  Variables: {
    requestId: string;
    /** Absent on the public endpoints only. */
    apiKey: ApiKey;
    /** The call as the OpenAPI document writes it, such as `GET /v1/tickets/{id}`; null where no endpoint serves it. */
    call: string | null;
  };
  Bindings: {
    /** Set where the API asks itself, inside a request that is counted and bound already. */
    readonly inner?: true;
  };
};

export type Api = OpenAPIHono<ApiEnvironment>;
