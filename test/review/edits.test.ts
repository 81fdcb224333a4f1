import { expect, test } from 'vitest';
import { editsBetween } from '../../src/review/edits.ts';

test('a word that was exchanged stands alone between what stays', () => {
  expect(editsBetween('We look into this report today.', 'We look into your report today.')).toEqual([
    { kind: 'kept', text: 'We look into ' },
    { kind: 'removed', text: 'this' },
    { kind: 'added', text: 'your' },
    { kind: 'kept', text: ' report today.' },
  ]);
});

test('a reply written anew is compared by sentences: words that two of them happen to share are no help', () => {
  const before = 'This part of our documentation may help you. Your support team';
  const after = 'I have escalated this to our engineers, who may ask you for more of it. Your support team';
  expect(editsBetween(before, after)).toEqual([
    { kind: 'removed', text: 'This part of our documentation may help you.' },
    { kind: 'added', text: 'I have escalated this to our engineers, who may ask you for more of it.' },
    { kind: 'kept', text: ' Your support team' },
  ]);
});
