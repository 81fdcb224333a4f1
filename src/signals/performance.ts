import type { Signals, Span } from './signals.ts';
import { findAll, holding, type Source } from './text.ts';

const times =
  /\b(\d{1,3}(?:[.,]\d)?) ?(?:x|×|times|fold|-fold|mal|fois|veces|vezes|倍)(?: (?:as )?(?:slower|longer|slow|long|higher|the|normal|usual|more|langsamer|länger|plus lent|más lent|mais lent))/gi;
const multiplied = /\b(doubled|tripled|quadrupled|twice as (?:slow|long)|half as fast)\b(?=[^.\n]{0,60}|)/gi;
const fromTo =
  /(?:from|von|de|was|were|used to (?:take|be)|usually|normally|typically|instead of|vs\.?|versus|不到|从|bei|lag(?:en)? bei|was at|were at)\s(?:about |around |roughly |rund |ca\.? |circa |approx\.? |~|etwa |environ |unter |under |below )?(\d{1,6}(?:[.,]\d{1,3})?) ?(ms|milliseconds?|s|secs?|seconds?|sekunden|secondes|segundos|min|minutes?|minuten)\b[^\n]{0,80}?\b(?:to|auf|à|a|para|now|jetzt|takes?|over|nearly|almost|than|up to|bei|at|→|->|到)\s(?:about |around |roughly |over |up to |nearly |almost |more than |~|über |etwa |rund |ca\.? )?(\d{1,6}(?:[.,]\d{1,3})?)(?: ?(?:-|–|to|bis|a|à) ?\d{1,6}(?:[.,]\d{1,3})?)? ?(ms|milliseconds?|s|secs?|seconds?|sekunden|secondes|segundos|min|minutes?|minuten)\b/gi;
const percentMore =
  /\b(\d{2,4}) ?(?:%|percent|prozent|por ciento|pour cent|por cento) (?:slower|longer|increase|higher|degradation|more latency|worse|drop in (?:throughput|performance)|langsamer|plus lent|más lento|mais lento|above (?:baseline|normal))/gi;
const upBy =
  /\b(?:latency|response times?|duration|p9[59]|p50)\b[^\n]{0,40}\b(?:up|increased|rose|risen|grew|gone up|jumped|degraded)\b[^\n]{0,12}?(?:by )?(\d{2,4}) ?%/gi;

const insteadOf =
  /(\d{1,6}(?:[.,]\d{1,3})?) ?(ms|milliseconds?|s|secs?|seconds?|min|minutes?) (?:instead of|rather than|vs\.?|versus|compared (?:to|with)|statt|au lieu de|en vez de|em vez de) (?:the usual |about |around |roughly |~)?(\d{1,6}(?:[.,]\d{1,3})?) ?(ms|milliseconds?|s|secs?|seconds?|min|minutes?)\b/gi;

const factorOf = /\b(?:by )?(?:a )?(?:factor|faktor|facteur|factor de|fator)(?: of| von| de)? (\d{1,3}(?:[.,]\d)?)/gi;

/** How much slower than its baseline something became, in percent: "3x normal" is 200, "from 200ms to 2s" is 900. */
export function readSlowdowns(sources: readonly Source[]): Signals['slowdowns'] {
  const factors = [
    ...findAll(holding(sources, /\d/), times, 5),
    ...findAll(holding(sources, /fa[ck]t/i), factorOf, 5),
  ].map(({ match, span }) => ({
    percent: (toNumber(match[1]) - 1) * 100,
    span,
  }));
  const worded = findAll(sources, multiplied, 5)
    .filter(({ match }) =>
      /latency|response|slow|long|duration|time|load/i.test(
        match.input.slice(Math.max(0, match.index - 60), match.index + 80),
      ),
    )
    .map(({ match, span }) => ({
      percent: /tripled/i.test(match[0]) ? 200 : /quad/i.test(match[0]) ? 300 : 100,
      span,
    }));
  const ranges = [
    ...findAll(holding(sources, /\d/), fromTo, 5).map(({ match, span }) =>
      growth(match.slice(1, 3), match.slice(3, 5), span),
    ),
    ...findAll(holding(sources, /\d/), insteadOf, 5).map(({ match, span }) =>
      growth(match.slice(3, 5), match.slice(1, 3), span),
    ),
  ];
  const shares = [...findAll(holding(sources, /\d/), percentMore, 5), ...findAll(holding(sources, /\d/), upBy, 5)].map(
    ({ match, span }) => ({
      percent: toNumber(match[1]),
      span,
    }),
  );
  return [...factors, ...worded, ...ranges, ...shares].filter(({ percent }) => percent > 0);
}

type Duration = readonly (string | undefined)[];

/** From a duration of number and unit to another, in percent. */
function growth([number, name]: Duration, [later, laterName]: Duration, span: Span): Signals['slowdowns'][number] {
  const before = toNumber(number) * unit(name);
  const after = toNumber(later) * unit(laterName);
  return { percent: before > 0 ? Math.round((after / before - 1) * 100) : 0, span };
}

const takes =
  /\b(?:tak(?:e|es|ing|en)|took|need(?:s|ed)?|wait(?:s|ed|ing)?|last(?:s|ed)?|delays? of|latency(?: of)?|dauer[tn]|braucht|prend|met|tarda|demora)\b[^.\n\d]{0,40}?(?![45]\d\ds\b)(\d{1,5}(?:[.,]\d{1,3})?)(?: ?(?:-|–|to|bis|and|à|a) ?(\d{1,5}(?:[.,]\d{1,3})?))? ?(ms|s|secs?|seconds?|sekunden|secondes|segundos|min|mins|minutes?|minuten|minutos)\b/gi;

/** How long a call takes, in seconds, where the ticket says so without a baseline. */
export function readDurations(sources: readonly Source[]): Signals['durations'] {
  return findAll(holding(sources, /\d/), takes, 5).map(({ match, span }) => ({
    seconds: (toNumber(match[2] ?? match[1]) * unit(match[3])) / 1000,
    span,
  }));
}

function toNumber(text = ''): number {
  return Number(text.replace(',', '.'));
}

function unit(text = ''): number {
  const name = text.toLowerCase();
  if (name === 'ms' || name.startsWith('milli')) return 1;
  return name.startsWith('min') ? 60_000 : 1000;
}
