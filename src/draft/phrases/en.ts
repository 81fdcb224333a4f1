import type { Phrases } from './phrases.ts';

/** English: the playbook document's own templates and questions, and the words around them. */
export const en: Phrases = {
  greeting: 'Hello,',
  greetingByName: 'Hello {{name}},',
  sympathy: 'I understand how frustrating this is, and I am sorry for the trouble it is causing you.',
  facts: 'From your report we noted: {{facts}}.',
  factNames: { endpoint: 'endpoint', status: 'status', error: 'error', version: 'version', requestId: 'request ID' },
  templates: null,
  questions: null,
  explanations: {
    credentials:
      'The API did not accept the key or token of the request: it may be missing, expired, revoked, or copied with extra white space.',
    permission: 'The key was accepted, but its role, its scopes or an IP restriction do not allow this operation.',
    wrong_environment:
      'The key belongs to another environment than the one that was called: staging and production each have their own keys and their own base URL.',
    rate_limit:
      'The request went over the rate limit of the account; the `Retry-After` header says how long to wait before the next attempt.',
    content_type:
      'The request was sent with a `Content-Type` header that the endpoint does not read; a JSON body needs `application/json`.',
    malformed_request:
      'The request body does not match the documented schema; the error response names each field and what is expected there.',
    created: 'A POST that creates a resource answers with 201, as the HTTP specification provides, and not with 200.',
    deleted: 'A DELETE that succeeds answers with 204 and an empty body, as the HTTP specification provides.',
    not_visible: 'A resource that exists but is not visible to the key answers with 403 rather than 404.',
    client_disconnect:
      'The log entry is written when the calling side closes the connection before the response is complete; the request itself is not affected.',
    configuration:
      'The platform answered the request as documented, so the difference most likely lies in the settings or the content of the request.',
    by_design:
      'The platform answers such requests this way on purpose, in line with the HTTP specification and our documentation.',
  },
  answerArticle: 'Thank you for your question. The article “{{title}}” covers this: {{link}}',
  answerGeneral: 'Thank you for your question. Our documentation covers this here: {{link}}',
  excerpt: 'In short: “{{excerpt}}”',
  workaroundInDocumentation: 'described in our documentation at {{link}}.',
  affects: 'It affects {{versions}}.',
  fixedIn: 'It no longer occurs from {{version}} on.',
  workaround: 'In the meantime this workaround may help: {{workaround}}',
  alsoNeeded:
    'To help the investigation along, please add whatever you have of the following. We have already started without it:',
  incident:
    'There is an open incident that fits your report, and it is being worked on. You can follow its status here: {{link}}',
  duplicate:
    'We already have a report of the same problem under investigation, and we are handling yours together with it.',
  duplicateOfOwn:
    'This looks like the same matter as your earlier ticket {{ticket}}, so we are handling the two together.',
  security:
    'Thank you for reporting this. I have escalated your report to our on-call security team, who are looking into it now. To keep it confidential, please do not add anything to this ticket. Whatever you would like to add goes through our encrypted contact: {{link}}',
  rotate:
    'If a key or token may have been exposed, please revoke it in the dashboard now and create a new one. What stood in your message was hidden from our records.',
  charge: 'A colleague will look at the charge personally before anything is decided about it.',
  nextSteps: {
    answer: 'Next step: please try this and let us know whether it answers your question.',
    request_info:
      'Next step: please add these points to this ticket. We will go on with the investigation as soon as we have them.',
    close_configuration: 'Next step: please check the point above and send the request again.',
    close_expected_behavior: 'Next step: please compare this with what your integration expects.',
    close_known_issue: 'Next step: please apply the workaround and let us know whether it helps.',
    escalate: 'Next step: the team investigates the cause, and we will tell you what they find.',
    forward_to_product:
      'Next step: the product team will weigh your request together with similar ones. Whether and when it is taken up is theirs to decide, so I am not able to name a date.',
  },
  documentation: 'Documentation: {{link}}',
  documentationTitled: 'Documentation: “{{title}}”, {{link}}',
  nextUpdate: 'You will hear from us again by {{time}}.',
  reopening: 'If the problem remains, please reopen this ticket with a reply and we will pick it up again.',
  reference: 'Ticket reference: {{ticket}}',
  signature: 'Kind regards,\nyour support team',
};
