import { Temporal } from 'temporal-polyfill';
import { toInstant, type Instant } from '../ticket/instant.ts';
import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { findAll, holding, type Source } from './text.ts';

const zone = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[ECMP][SD]T|CES?T|WES?T|EES?T|BST|JST|IST|AEST))';
const iso = new RegExp(`\\b(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)(${zone})?`, 'gi');
const httpDate =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? \d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}[ -]\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?(?:GMT|UTC))?)?/gi;
const writtenDate =
  /\b(?:\d{1,2}(?:st|nd|rd|th|\.)?[ ](?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?)\b(?:,? \d{4})?|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{4}[-/]\d{2}[-/]\d{2}\b|\b\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日/gi;
const clock = new RegExp(
  `\\b(?:(?:since|at|around|from|until|between|about|approx\\.?|~|gegen|seit|um|ab|vers|à|desde|às?|las|a las)\\s)?~?(\\d{1,2})(?::|h|\\.)(\\d{2})(?::\\d{2})?\\s?(?:am|pm|uhr|h)?(${zone})?\\b(?!\\s?%|\\.\\d|\\d)`,
  'gi',
);
const hour = new RegExp(
  `\\b(?:since|at|around|from|gegen|seit|um|desde(?: las)?|depuis|vers|à|às)\\s(\\d{1,2})\\s?(?:(am|pm|uhr|h)\\b(${zone})?|(${zone}))`,
  'gi',
);
const ago = /\b\d{1,3} (?:minutes?|hours?|days?) ago\b/gi;
const epoch = /\b1[0-9]{9}(?:[0-9]{3})?\b/g;

/**
 * Moments that the ticket names. `at` is known where date, time and zone are; a moment told relative to the ticket's own
 * ("yesterday", "since 10 UTC") counts from `createdAt`. What is only a day has a null `at`.
 */
export function readTimestamps(
  createdAt: Instant,
  { moments }: FoundPhrases,
  sources: readonly Source[],
): Signals['timestamps'] {
  const exact = findAll(holding(sources, /\d{4}-\d/), iso, 10).map(({ match, span }) => ({
    at: instantOf(match),
    hasZone: match[3] !== undefined,
    span,
  }));
  const dated = [
    ...findAll(holding(sources, /\d{4}/), httpDate, 10),
    ...findAll(holding(sources, /\d/), writtenDate, 10),
  ].map(({ span }) => ({
    at: null,
    hasZone: /GMT|UTC/i.test(span.text),
    span,
  }));
  const clocked = findAll(holding(sources, /\d[:h.]\d/), clock, 10)
    .filter(({ match }) => Number(match[1]) < 24 && Number(match[2]) < 60 && /[:h]|since|at|um|uhr/i.test(match[0]))
    .map(({ match, span }) => ({ at: onDayOf(createdAt, match), hasZone: match[3] !== undefined, span }));
  const hours = findAll(holding(sources, / \d/), hour, 10)
    .filter(({ match }) => Number(match[1]) < 24)
    .map(({ match, span }) => ({ at: null, hasZone: (match[3] ?? match[4]) !== undefined, span }));
  const since = moments.filter(({ kind }) => kind === 'relative');
  const told = [...since, ...findAll(holding(sources, /\d \w+ ago/i), ago, 10)].map(({ span }) => ({
    at: null,
    hasZone: false,
    span,
  }));
  const stamps = findAll(holding(sources, /1\d{9}/), epoch, 5).map(({ match, span }) => ({
    at: epochInstant(match[0]),
    hasZone: true,
    span,
  }));
  return [...exact, ...dated, ...clocked, ...hours, ...told, ...stamps];
}

function instantOf(match: RegExpExecArray): Instant | null {
  const [, date = '', time = '', offset = ''] = match;
  const suffix = /^[+-]/.test(offset.trim()) ? offset.trim() : /^(?:Z|UTC|GMT)$/i.test(offset.trim()) ? 'Z' : null;
  return suffix === null ? null : parsed(`${date}T${time.replace(',', '.')}${suffix}`);
}

// "since 10:00 UTC" is today's ten o'clock of the ticket's own day.
function onDayOf(createdAt: Instant, match: RegExpExecArray): Instant | null {
  if (!/UTC|GMT|Z$/i.test(match[3] ?? '') || /pm/i.test(match[0])) return null;
  return parsed(`${createdAt.slice(0, 10)}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:00Z`);
}

function epochInstant(digits: string): Instant | null {
  const milliseconds = digits.length === 13 ? Number(digits) : Number(digits) * 1000;
  return parsed(Temporal.Instant.fromEpochMilliseconds(milliseconds).toString());
}

function parsed(text: string): Instant | null {
  try {
    return toInstant(text);
  } catch {
    return null;
  }
}
