import { both, topic, unless } from '../reading.ts';
import type { DeepDive } from './deep-dive.ts';

const section = 'Performance Tickets';

/** @playbook Performance Tickets */
export const performance: DeepDive = {
  category: 'performance',
  section,
  patterns: [
    {
      id: 'category.performance.slow',
      section,
      bullet: '"API is slow": Need baseline comparison, specific endpoints',
      effect: 'nextSteps',
      likelyCause: 'not known before the endpoint and the baseline are',
      matches: (reading) => unless(topic(reading, 'performance'), reading.signals.slowdowns.length > 0),
      fires: 'The API is slow today.',
      silent: 'The API is 3x slower than normal.',
    },
    {
      id: 'category.performance.large_request_timeout',
      section,
      bullet: 'Timeout on large requests: Check payload size, pagination needs',
      effect: 'nextSteps',
      likelyCause: 'the size of the payload or a list without pagination',
      matches: (reading) => both(topic(reading, 'timeout'), topic(reading, 'large_request')),
      fires: 'Uploads of large files run into a timeout.',
      silent: 'The login call runs into a timeout.',
    },
    {
      id: 'category.performance.second_request_hangs',
      section,
      bullet: 'Hangs on second request: Background tasks + middleware interaction',
      effect: 'nextSteps',
      likelyCause: 'the interaction of background tasks with middleware',
      matches: (reading) => topic(reading, 'background_task'),
      fires: 'While a background task runs, the next request hangs.',
      silent: 'The next request is fast.',
    },
  ],
  resolutionPath: [
    {
      step: 'Get specific endpoint and timing',
      settled: ({ signals }) => signals.endpoints.length > 0 && signals.slowdowns.length > 0,
    },
    { step: 'Check recent deployment or traffic changes', settled: () => false },
    { step: 'Review performance dashboards', settled: () => false },
    {
      step: 'Escalate if sustained degradation >50%',
      settled: ({ classification: { severity } }) => severity === 'P1' || severity === 'P2',
    },
  ],
};
