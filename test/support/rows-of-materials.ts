import { createHash } from 'node:crypto';

const at = '2026-11-02T01:00:00Z';
const logo = Buffer.from('a logo');

/** The part of rows.ts about what clients provide. */
export const materialRows = {
  material: {
    id: 'mat_1',
    engagement_id: 'eng_1',
    number: 1,
    what: 'Logo',
    due_on: '2026-11-30',
    status: 'asked',
    asked_by: '{}',
    asked_at: at,
  },
  material_file: {
    id: 'fil_1',
    material_id: 'mat_1',
    round: 1,
    name: 'logo.pdf',
    media_type: 'application/pdf',
    size: logo.byteLength,
    sha256: createHash('sha256').update(logo).digest('hex'),
    bytes: logo,
    created_at: at,
  },
  client_delay: {
    id: 'dly_1',
    engagement_id: 'eng_1',
    subject: 'mat_1',
    late_from: '2026-11-30',
    late_until: '2026-12-02',
    business_days: 2,
    moved: '[]',
    at,
  },
};
