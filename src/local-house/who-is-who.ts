import type { Role } from '../kernel/role.ts';

export const OWNER = 'U0AOI00001';
export const TEAM_CHANNEL = 'C0TEAM0001';

/** The people of the furnished agency, in the roles that the page introduces them with. */
const people: { slackUserId: string; name: string; role: Role }[] = [
  { slackUserId: OWNER, name: 'Aoi Tanaka', role: 'owner' },
  { slackUserId: 'U0REN00001', name: 'Ren Mori', role: 'lead' },
  { slackUserId: 'U0MIO00001', name: 'Mio Sato', role: 'finance' },
  { slackUserId: 'U0SORA0001', name: 'Sora Ito', role: 'member' },
];

/** A bank that does not exist, so that the first invoice can be issued without setting anything up. */
const issuer = {
  legalName: 'Hibiki Studio K.K.',
  address: '1-2-3 Jingumae, Shibuya-ku, Tokyo 150-0001',
  registrationNumber: 'T1234567890123',
  bank: {
    name: 'Engawa Example Bank',
    branch: 'Main branch 001',
    account: 'Ordinary 1234567',
    holder: 'HIBIKI STUDIO KK',
  },
};

/** What the database of a local workspace starts with. */
export const furniture = { issuer, people };
