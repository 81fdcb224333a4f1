const address = /^[a-z]+:\/\/[^/]{1,255}/;
const identifier = /^(?:\d+|[{:<].*|\*|[0-9a-f]{8}-[0-9a-f-]{12,40}|(?=[a-f]*\d)[0-9a-f]{8,64}|[a-z]{1,8}_\w*\d\w*)$/;
/** Leading parts that name the API and its version, not the resource. */
const prefix = /^(?:api|v\d{1,3}(?:\.\d{1,3})?)$/;

/** A path as two reports of one endpoint share it: no host, query, API version or ids (`/v1/users/42` → `/users/{id}`). */
export function endpointPath(path: string): string {
  const bare =
    path
      .trim()
      .toLowerCase()
      .replace(address, '')
      .split(/[?#\s]/, 1)[0] ?? '';
  const segments = bare.split('/').filter((segment) => segment !== '');
  const resource = segments.findIndex((segment) => !prefix.test(segment));
  const telling = resource === -1 ? [] : segments.slice(resource);
  return `/${telling.map((segment) => (identifier.test(segment) ? '{id}' : segment)).join('/')}`;
}

/** Whether `declared`, an endpoint of an incident or a deployment, is or holds the endpoint of a ticket (both as `endpointPath` gives them). */
export function coversEndpoint(declared: string, endpoint: string): boolean {
  const root = declared.endsWith('/{id}') ? declared.slice(0, -'/{id}'.length) : declared;
  return declared === endpoint || (root.length > 1 && (endpoint === root || endpoint.startsWith(`${root}/`)));
}
