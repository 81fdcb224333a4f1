import { withFreshDeployment } from '../example-evidence.ts';
import { both, isIntermittent, outsideProduction, topic, unless, where, type Triaged } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'Always Escalate';
const effect = 'escalation=always';

/** @playbook Always Escalate */
export const alwaysEscalate: readonly Rule<Triaged>[] = [
  {
    id: 'escalation.always.security',
    section,
    bullet: 'Security-related issues (auth bypass, data leakage)',
    effect,
    matches: ({ security, classification }) =>
      security.values().next().value ?? where(classification.security, 'classified as security'),
    fires: 'Anyone can read the orders of other accounts: there is an auth bypass.',
    silent: 'Where do I find your security certificates?',
  },
  {
    id: 'escalation.always.p1_p2',
    section,
    bullet: 'Any P1 or P2 ticket',
    effect,
    matches: ({ classification: { severity } }) => where(severity === 'P1' || severity === 'P2', severity),
    fires: { body: 'POST /users returns 500 every time.', classification: { severity: 'P2' } },
    silent: { body: 'POST /users returned 422 once.', classification: { severity: 'P3' } },
  },
  {
    id: 'escalation.always.consistent_500',
    section,
    bullet: 'Consistent 500 errors with reproducible steps',
    effect,
    matches: (reading) =>
      unless(consistent500(reading), isIntermittent(reading), outsideProduction(reading), reading.isDocumented),
    fires: 'Steps to reproduce: 1. POST /orders with an empty list 2. it always returns 500.',
    silent: 'Sometimes POST /orders returns 500.',
  },
  {
    id: 'escalation.always.several_customers',
    section,
    bullet: 'Multiple customers reporting identical error pattern',
    effect,
    matches: (reading) =>
      patternWords(reading) ??
      unless(
        both(reading.scopes.get('several_customers') ?? null, reading.failure),
        outsideProduction(reading),
        reading.isDocumented,
      ),
    fires: 'Several customers report the same error 502 on GET /orders.',
    silent: 'One of our users reports error 502 on GET /orders.',
  },
  {
    id: 'escalation.always.recent_deployment',
    section,
    bullet: 'Error in recently deployed code (check deployment log)',
    effect,
    matches: (reading) =>
      unless(
        both(deploymentWords(reading), reading.serverError ?? topic(reading, 'regression', 'worked_before')),
        reading.isDocumented,
      ),
    fires: {
      body: 'Since this morning GET /orders answers 500, it worked before.',
      evidence: withFreshDeployment,
    },
    silent: 'Since this morning GET /orders answers 404 for deleted orders.',
  },
  {
    id: 'escalation.always.performance_in_metrics',
    section,
    bullet: 'Performance degradation detected in metrics',
    effect,
    matches: (reading) => unless(measuredSlowdown(reading), outsideProduction(reading), reading.isDocumented),
    fires: 'Our dashboard shows the latency going from 200 ms to 2 s.',
    silent: 'The API feels a bit slow.',
  },
  {
    id: 'escalation.always.silent_failure',
    section,
    bullet: 'Silent failures (200 returned when error should occur)',
    effect,
    matches: (reading) => topic(reading, 'silent_failure'),
    fires: 'PUT /users answers 200 but the change is not saved.',
    silent: 'PUT /users answers 200 and everything is saved.',
  },
];

function consistent500(reading: Triaged): string | null {
  const { reproducibility, serverError } = reading;
  return both(reproducibility.get('with_steps') ?? reproducibility.get('consistent') ?? null, serverError);
}

function deploymentWords({ evidence }: Triaged): string | null {
  const [deployment] = evidence.deployments;
  return deployment === undefined
    ? null
    : `${deployment.service} ${deployment.version}, deployed ${Math.round(deployment.hoursBefore)} h before`;
}

function measuredSlowdown({ signals, playbook }: Triaged): string | null {
  return signals.slowdowns.find(({ percent }) => percent > playbook.thresholds.slowdownPercent)?.span.text ?? null;
}

function patternWords({ evidence: { pattern } }: Triaged): string | null {
  return pattern === null ? null : `${pattern.tickets} tickets of ${pattern.customers} customers: ${pattern.signature}`;
}
