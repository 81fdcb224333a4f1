import { describe, expect, it } from 'vitest';
import { flagForReview } from '../../src/review/flag.ts';

describe('flagging for review', () => {
  it('leaves what needs nobody alone', () => {
    expect(flagForReview({ required: false, reasons: [] }, [])).toEqual({ required: false, reasons: [] });
  });

  it('requires a review for a single further reason', () => {
    expect(flagForReview({ required: false, reasons: [] }, ['low_confidence'])).toEqual({
      required: true,
      reasons: ['low_confidence'],
    });
  });

  it('keeps every reason once, in the playbook’s order', () => {
    const review = flagForReview({ required: true, reasons: ['compensation', 'low_confidence'] }, [
      'security',
      'compensation',
    ]);
    expect(review).toEqual({ required: true, reasons: ['security', 'compensation', 'low_confidence'] });
  });
});
