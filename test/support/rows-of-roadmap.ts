const at = '2026-11-02T01:00:00Z';

/** The part of rows.ts about roadmaps. */
export const roadmapRows = {
  roadmap: { engagement_id: 'eng_1', posting: 1, as_of: at, posted_by: '{}', posted_at: at },
  roadmap_picture: {
    engagement_id: 'eng_1',
    number: 1,
    facts: 'abc',
    drawn_on: '2026-11-02',
    timeline_file_id: 'F1',
    board_file_id: 'F2',
    alt: 'Roadmap: Website',
    created_at: at,
  },
};
