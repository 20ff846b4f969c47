/** The part of rows.ts about what is announced to clients. */
export const riskRows = {
  risk: {
    id: 'rsk_1',
    engagement_id: 'eng_1',
    number: 1,
    kind: 'risk',
    what: 'The printer may be late',
    effect: 'Days',
    raised_by: '{}',
    raised_at: '2026-11-02T01:00:00Z',
  },
};
