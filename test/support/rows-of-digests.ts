const at = '2026-11-02T01:00:00Z';

/** The part of rows.ts about digests. */
export const digestRows = {
  digest: {
    id: 'dig_1',
    engagement_id: 'eng_1',
    scope: 'eng_1',
    kind: 'weekly',
    local_day: '2026-11-27',
    content: '{}',
    created_at: at,
  },
  digest_preview: {
    id: 'dpv_1',
    engagement_id: 'eng_1',
    local_day: '2026-11-27',
    content: '{}',
    created_at: at,
  },
};
