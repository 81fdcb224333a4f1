/** One answered request, without anything of its content. */
export type RequestReport = {
  /** As the OpenAPI document writes it, such as `GET /v1/tickets/{id}`; null where no endpoint serves it. */
  readonly call: string | null;
  readonly status: number;
  readonly milliseconds: number;
};

/** Hears what every request came to, and gives it all to whoever asks. */
export type Metrics = {
  readonly countRequest: (report: RequestReport) => void;
  /** In the Prometheus text format. */
  readonly render: () => Promise<string>;
  readonly contentType: string;
};
