const at = '2026-11-02T01:00:00Z';

/** Rows of the agency's calendar, as in rows.ts. */
export const calendarRows = {
  day_off: {
    id: 'off_1',
    name: 'Summer break',
    first_day: '2026-08-10',
    last_day: '2026-08-14',
    added_by: '{}',
    added_at: at,
  },
  absence: {
    id: 'abs_1',
    member_id: 'mem_1',
    first_day: '2026-12-01',
    last_day: '2026-12-04',
    added_by: '{}',
    added_at: at,
  },
};
