/**
 * How often each label was right on tickets that nothing was tuned on, by who agreed. `npm run eval:confidence` writes it.
 * From locked half of third-set.jsonl b2d2ff9b0b7e (62 tickets) and fourth-set.jsonl d68b6f4d4cd0 (71 tickets).
 * Columns: dimension, label, rules, model, neighbours (yes: say the same; no: say otherwise; -: say nothing), right, of.
 */
export const heldOutTable = `
category authentication - - yes 1 1
category authentication yes - - 14 15
category authentication yes - yes 6 7
category documentation yes - - 5 5
category feature_request yes - - 5 5
category integration yes - - 17 19
category integration yes - yes 3 3
category other - - - 16 18
category other - - yes 1 1
category other yes - - 27 30
category other yes - no 1 1
category other yes - yes 6 6
category performance yes - - 7 9
category performance yes - yes 4 5
category validation yes - - 6 6
category validation yes - yes 2 2
severity P1 yes - - 15 22
severity P1 yes - no 0 1
severity P2 yes - - 9 11
severity P2 yes - no 1 1
severity P2 yes - yes 1 1
severity P3 yes - - 47 53
severity P3 yes - no 1 3
severity P3 yes - yes 7 9
severity P4 - - - 8 12
severity P4 - - no 1 1
severity P4 yes - - 18 18
severity P4 yes - no 1 1
issueType bug yes - - 46 58
issueType bug yes - no 4 4
issueType bug yes - yes 8 8
issueType configuration no - yes 1 1
issueType configuration yes - - 11 13
issueType configuration yes - no 1 1
issueType incident yes - - 10 18
issueType incident yes - no 0 1
issueType question yes - - 23 26
issueType question yes - no 1 2
issueType question yes - yes 1 1
environment development yes - - 1 1
environment production yes - - 24 26
environment production yes - no 0 1
environment production yes - yes 1 1
environment staging yes - - 1 4
environment staging yes - no 1 1
environment unknown - - - 83 85
environment unknown - - no 6 7
environment unknown - - yes 6 7
`;
