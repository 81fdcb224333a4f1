import { describe, expect, it } from 'vitest';
import { catalogue, checklistBullets } from '../../src/playbook/catalogue.ts';
import { deepDives } from '../../src/playbook/categories/next-steps.ts';
import { conflicts } from '../../src/playbook/conflicts.ts';

/** Every bullet of the playbook that a program can decide, under its heading, in the playbook's own words. */
const bullets: Readonly<Record<string, readonly string[]>> = {
  'Initial Assessment (First 5 Minutes)': [
    '**Is this a duplicate?** Search for similar tickets by:',
    '**Is this during an active incident?** Check:',
    'Recent deployment logs',
    '**Is this a security issue?** If yes:',
    'Escalate immediately to on-call SRE',
    'Do not request additional details via unencrypted channels',
    'Customer error (malformed request, expired token)',
    'Documented known issue with workaround',
    'FAQ-answerable question',
  ],
  'P1 - Critical': [
    'Complete service outage or security breach affecting production.',
    'All API requests failing for a customer',
    'Authentication system completely non-functional',
    'Data breach or security vulnerability actively exploited',
    'Financial transactions failing in production',
  ],
  'P2 - High': [
    'Major functionality impaired but workaround exists, or significant portion of customers affected.',
    'Specific endpoint failing consistently',
    'Performance degradation >50% from baseline',
    'Multiple customers reporting same issue within 1 hour',
    'Authentication failures for subset of valid credentials',
  ],
  'P3 - Medium': [
    'Functionality impaired but does not block core operations.',
    'Non-critical endpoint issue',
    'Documentation unclear or incorrect',
    'Edge case validation failures',
    'Performance issue not affecting majority of requests',
  ],
  'P4 - Low': ['Feature request', 'General usage question', 'Documentation improvement suggestion', 'Cosmetic issues'],
  'Always Escalate': [
    'Consistent 500 errors with reproducible steps',
    'Multiple customers reporting identical error pattern',
    'Error in recently deployed code (check deployment log)',
    'Security-related issues (auth bypass, data leakage)',
    'Performance degradation detected in metrics',
    'Silent failures (200 returned when error should occur)',
    'Any P1 or P2 ticket',
  ],
  'Escalate with Discretion': [
    'Edge case validation failures (check known issues first)',
    'Version-specific bugs (may have documented workaround)',
    'Integration issues with third-party libraries',
    'Intermittent issues without clear reproduction steps',
  ],
  'Do Not Escalate (Handle in Support)': [
    'Customer configuration errors',
    'Expired or invalid API keys',
    'Malformed request payloads',
    'Questions answerable from documentation',
    'Feature requests (log and close or forward to product)',
    'Known issues with documented workarounds',
    'Sporadic non-reproducible errors',
    'Client disconnect log noise',
    'Expected behavior misunderstood as bug',
  ],
  'Always Request': [
    'Error reports without timestamp',
    '500 errors without request ID',
    '"It doesn\'t work" without specific error message',
    'Version-related issues without version numbers',
    'Intermittent issues without frequency/pattern information',
  ],
  'Information Request Template': [
    '**Error Response**: Complete error response body',
    '**Request Details**: Endpoint, method, and sanitized request body',
  ],
  'Do Not Request More Information': [
    'When issue is clearly customer configuration error',
    'When issue matches known issue exactly',
    'When the ticket contains sufficient detail to act',
  ],
  'Close as Configuration Error': [
    'API key missing or malformed',
    'Incorrect Content-Type header',
    'Request body does not match documented schema',
    'Rate limit exceeded (unless limits seem incorrect)',
    'Authentication to wrong environment (staging vs production)',
  ],
  'Close as Expected Behavior': [
    'Status codes that differ from customer expectation but match HTTP spec',
    '201 for POST creates (not 200)',
    '204 for DELETE (not 200)',
    '403 for existing-but-not-visible resources (not 404)',
    'Validation rejecting invalid data',
    'Rate limiting working as documented',
    'Empty body returning 422 when JSON body required',
  ],
  'Close as Known Issue / Workaround Available': ['When issue matches a documented known issue:'],
  'Authentication Tickets': [
    '401 intermittent: Check token expiration, clock skew, key rotation',
    '401 after copy-paste: Whitespace in API key',
    '403 unexpected: Role/permission mismatch, IP restrictions',
    '"Works in curl, not in code": HTTP client header handling',
  ],
  'Validation Tickets': [
    '422 on valid-looking payload: Check enum case sensitivity, field constraints',
    '500 instead of 422: Known validation edge cases (condecimal, AfterValidator)',
    'Empty body rejected: Need `{}` not empty string',
    'Type coercion failures: Check documented types vs what customer sends',
  ],
  'Performance Tickets': [
    '"API is slow": Need baseline comparison, specific endpoints',
    'Timeout on large requests: Check payload size, pagination needs',
    'Hangs on second request: Background tasks + middleware interaction',
  ],
  'Integration Tickets': [
    'Third-party library incompatibility',
    'SDK version mismatch',
    'Webhook delivery failures',
    'OAuth flow issues',
  ],
  'Required Human Review': [
    'All P1 and P2 tickets',
    'Any escalation to engineering',
    'Security-related tickets',
    'Tickets from enterprise customers',
    'Compensation or refund discussions',
  ],
};

/** The bullets that end as a checklist for the reviewer or a warning to the agent. */
const checklists = [
  'Classification matches ticket content clearly',
  "Suggested response addresses customer's question",
  'Escalation recommendation aligns with criteria above',
  'Known issue match is exact (version, error, symptoms)',
  'Classification seems off based on context',
  'Response is too generic for specific issue',
  'Customer sentiment suggests higher priority needed',
  'Pattern recognition suggests emerging incident',
  '**Escalating too quickly**: Check known issues and documentation first',
  '**Escalating too slowly**: P1/P2 should not wait for more information',
  "**Generic responses**: Be specific to the customer's issue",
  '**Closing without confirmation**: Ensure customer agrees issue is resolved',
  '**Missing version information**: Always capture versions for bug reports',
  "**Not checking incident status**: Don't troubleshoot during active incident",
  '**Promising timelines**: Only engineering can commit to fix timelines',
  '**Ignoring patterns**: Multiple similar tickets may indicate incident',
];

const resolutionPaths: Readonly<Record<string, readonly string[]>> = {
  authentication: [
    'Verify API key is active in dashboard',
    'Check key permissions match required scopes',
    'Request cURL command that fails for debugging',
    'Check for recent password/key rotations',
  ],
  validation: [
    'Request exact payload',
    'Compare against schema',
    'Check for version-specific validation bugs',
    'Test in staging if reproducible',
  ],
  performance: [
    'Get specific endpoint and timing',
    'Check recent deployment or traffic changes',
    'Review performance dashboards',
    'Escalate if sustained degradation >50%',
  ],
  integration: [
    'Verify library versions',
    'Check our changelog for breaking changes',
    'Request integration code if debugging needed',
    'Test with our official SDK if available',
  ],
};

const listed = Object.entries(bullets).flatMap(([section, lines]) => lines.map((bullet) => ({ section, bullet })));

describe('the playbook and its rules', () => {
  it.each(listed)('“$bullet” has a rule', ({ section, bullet }) => {
    const rules = catalogue.filter((rule) => rule.bullet === bullet);
    expect(rules).not.toEqual([]);
    expect(rules.map((rule) => rule.section)).toContain(section);
  });

  it.each(checklists)('“%s” is answered on every ticket', (bullet) => {
    expect(checklistBullets).toContain(bullet);
  });

  it.each(Object.entries(resolutionPaths))('the resolution path of %s is the playbook’s', (category, steps) => {
    expect(deepDives.find((dive) => dive.category === category)?.resolutionPath.map(({ step }) => step)).toEqual(steps);
  });

  it('no rule stands for a sentence that the playbook does not say', () => {
    const known = new Set([...listed.map(({ bullet }) => bullet), ...checklists]);
    expect(catalogue.filter(({ bullet }) => !known.has(bullet)).map(({ id }) => id)).toEqual([]);
  });

  it('every place where the playbook contradicts itself names its winner', () => {
    expect(conflicts).toHaveLength(6);
    for (const { says, against, winner } of conflicts) expect([says, against, winner]).not.toContain('');
  });
});
