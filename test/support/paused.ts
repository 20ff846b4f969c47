/** Why a project rests, as the column has it. */
export const paused = {
  reason: 'Summer break',
  until: '2026-12-07',
  at: '2026-11-23T01:00:00Z',
  by: { kind: 'member', id: 'mem_aoi', name: 'Aoi' },
};
