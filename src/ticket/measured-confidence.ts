import type { Confidence } from './classification.ts';

/** The dimensions of a classification that the copilot says how sure it is of. */
export type MeasuredDimension = keyof Confidence;

export const measuredDimensions = [
  'category',
  'severity',
  'issueType',
  'environment',
] as const satisfies readonly MeasuredDimension[];

/** Who says of a dimension what the copilot says: true where they agree, false where they say otherwise, null where they say nothing. */
export type Witnesses = {
  /** The ticket's own words, as the playbook's rules read them. */
  readonly rules: boolean | null;
  readonly model: boolean | null;
  /** The labels of similar tickets. */
  readonly neighbours: boolean | null;
};

/** How often a label was right before, when the same witnesses agreed and differed: "right 46 of 50 times". */
export type MeasuredConfidence = {
  readonly witnesses: Witnesses;
  readonly right: number;
  readonly of: number;
  /** How many of them a reviewer judged; the rest are of labelled sets that nothing was tuned on. */
  readonly reviewed: number;
  /** Whether all of them bore this label; where those are too few, all labels of the dimension count. */
  readonly sameLabel: boolean;
  /** False where the cases are too few to say anything. */
  readonly enough: boolean;
};

export type Measured = Readonly<Record<MeasuredDimension, MeasuredConfidence>>;
