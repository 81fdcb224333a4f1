import type { Phrases } from './phrases.ts';

/** English: the playbook document's own templates and questions, and the words around them. */
export const en: Phrases = {
  greeting: 'Hello,',
  greetingByName: 'Hello {{name}},',
  sympathy: 'I understand how frustrating this is, and I am sorry for the trouble it is causing you.',
  facts: 'I have noted the details from your report: {{facts}}.',
  factNames: { endpoint: 'endpoint', status: 'status', error: 'error', version: 'version', requestId: 'request ID' },
  thanks: 'Thank you for getting in touch.',
  understood: {
    allFailing: 'As I understand it, all of your requests are failing. They come back with {{answer}}.',
    payments: 'As I understand it, payments are not going through. They come back with {{answer}}.',
    charge: 'As I understand it, you were charged more than once for the same thing.',
    silent:
      'As I understand it, the API reports success although the change is not there afterwards. This concerns {{endpoint}}.',
    slow: 'As I understand it, responses have become much slower than you are used to. This concerns {{endpoint}}.',
    timeouts: 'As I understand it, requests are running into timeouts. This concerns {{endpoint}}.',
    webhooks: 'As I understand it, webhooks are not reaching you the way they should.',
    endpointAnswer: 'As I understand it, {{endpoint}} answers with {{answer}}.',
    answer: 'As I understand it, your requests are answered with {{answer}}.',
    error: 'As I understand it, you are running into the error {{error}}.',
    endpoint: 'As I understand it, this is about {{endpoint}}.',
    limited: 'As I understand it, your requests are being turned away by a rate limit.',
    refused: 'As I understand it, your key or token is not being accepted.',
    documentation: 'As I understand it, a page of our documentation is not what it should be.',
  },
  answers: {
    status: 'status {{status}}',
    error: 'the error {{error}}',
    both: 'status {{status}} and the error {{error}}',
  },
  since: 'It started around {{time}}.',
  environments: {
    production: 'You are seeing this in production.',
    staging: 'You are seeing this in staging.',
    development: 'You are seeing this in development.',
  },
  priority: {
    P1: 'We are treating this as critical.',
    P2: 'We are treating this with high priority.',
  },
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
  answerLater:
    'Thank you for your message. {{summary}}\n\nI am looking into this for you and will come back with a proper answer.',
  answerMeanwhile: 'Until then, this part of our documentation may already help: {{link}}',
  lookingStep: 'Next step: I am checking this with the colleagues who know that part best.',
  excerpt: 'From the article: “{{excerpt}}”',
  workaroundInDocumentation: 'described in our documentation at {{link}}.',
  affects: 'It affects {{versions}}.',
  fixedIn: 'It no longer occurs from {{version}} on.',
  tracking: "We're tracking this issue and will update you when a fix is available.",
  workaround: 'In the meantime, this workaround may help: {{workaround}}',
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
  hidden: 'I have hidden the key that stood in your message from our records.',
  rotate: 'If a key or token may have been exposed, please revoke it in the dashboard now and create a new one.',
  claim:
    'What you write about the cost to you goes to a colleague, who looks at it personally before anything is decided.',
  chargeStep: 'Next step: a colleague checks the charge on your account and writes to you here.',
  charge: 'A colleague will look at the charge personally before anything is decided about it.',
  nextSteps: {
    answer: 'Next step: please try this and tell us whether it answers your question.',
    request_info:
      'Next step: please add what you have to this ticket. I will pick the investigation up as soon as it is there.',
    close_configuration:
      'Next step: please check this on your side and send the request again. If it still fails, I will gladly take another look.',
    close_expected_behavior:
      'Next step: please compare this with what your integration expects, and tell us if it leaves a question open.',
    close_known_issue: 'Next step: please apply the workaround and tell us whether it helps.',
    escalate: 'Next step: our engineers look for the cause, and I will tell you what they find.',
    forward_to_product:
      'Next step: the product team weighs your request together with similar ones. Whether and when it is taken up is theirs to decide, so I am not able to name a date.',
  },
  documentation: 'Documentation: {{link}}',
  documentationTitled: 'You may find this article useful: “{{title}}”, {{link}}',
  nextUpdateRunning: 'You will hear from me again by {{time}}, even if the investigation is still running then.',
  nextUpdateClosing: 'I will check in with you by {{time}} to see how things stand.',
  nextUpdate: 'You will hear from me again by {{time}}.',
  reopening: 'If the problem remains, please reopen this ticket with a reply and we will pick it up again.',
  reference: 'Ticket reference: {{ticket}}',
  signature: 'Kind regards,\nYour support team',
};
