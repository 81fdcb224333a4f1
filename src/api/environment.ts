import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiKey } from '../store/store.ts';

/** What middleware knows of a request by the time an endpoint runs. */
export type ApiEnvironment = {
  Variables: {
    requestId: string;
    /** Absent on the public endpoints only. */
    apiKey: ApiKey;
  };
};

export type Api = OpenAPIHono<ApiEnvironment>;
