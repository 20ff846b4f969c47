const at = '2026-11-02T01:00:00Z';

/** The part of rows.ts about reminders of all kinds. */
export const nudgeRows = {
  nudge: {
    id: 'ndg_1',
    engagement_id: 'eng_1',
    audience: 'client',
    local_day: '2026-11-30',
    kind: 'material.remind',
    subject: 'mat_1',
    at,
  },
  snooze: {
    id: 'snz_1',
    engagement_id: 'eng_1',
    kind: 'material.remind',
    subject: 'mat_1',
    until: at,
    by: '{"kind":"contact","id":"con_1","name":"Haru"}',
    at,
  },
};
