import type { Channel } from './channel.ts';
import type { Team, User } from './people.ts';
import type { Installation, State } from './state.ts';

/** What a workspace starts with; tests bring their own or change the default. */
export interface Furniture {
  agency: Team;
  teams: Team[];
  users: User[];
  channels: Channel[];
}

type PersonBasics = Pick<User, 'id' | 'team_id' | 'name' | 'real_name' | 'locale' | 'tz' | 'tz_offset'>;

export const person = (basics: PersonBasics & Partial<User>): User => ({
  email: `${basics.name}@${basics.team_id === agency.id ? 'hibiki.example' : 'kawa.example'}`,
  tz_label: basics.tz,
  is_admin: false,
  is_owner: false,
  is_bot: false,
  is_restricted: false,
  deleted: false,
  ...basics,
});

export const channel = (basics: Pick<Channel, 'id' | 'name' | 'team_id'> & Partial<Channel>): Channel => ({
  is_private: false,
  is_im: false,
  is_archived: false,
  is_ext_shared: false,
  connected_team_ids: [],
  members: [],
  topic: '',
  purpose: '',
  pins: [],
  created: 1_790_000_000,
  creator: 'U0AOI00001',
  ...basics,
});

const agency: Team = { id: 'T0AGENCY01', name: 'Hibiki Studio', domain: 'hibiki-studio' };
const client: Team = { id: 'T0CLIENT01', name: 'Kawa Foods', domain: 'kawa-foods' };
const tokyo = { tz: 'Asia/Tokyo', tz_offset: 32_400 };
const atAgency = { team_id: agency.id, locale: 'en-US', ...tokyo };
const atClient = { team_id: client.id, locale: 'en-US', ...tokyo };

export const botUserId = 'U0ENGAWA01';

export const defaultFurniture = (): Furniture => ({
  agency,
  teams: [client],
  users: [
    person({
      id: 'U0AOI00001',
      name: 'aoi',
      real_name: 'Aoi Tanaka',
      is_owner: true,
      is_admin: true,
      ...atAgency,
    }),
    person({ id: 'U0REN00001', name: 'ren', real_name: 'Ren Mori', ...atAgency }),
    person({ id: 'U0MIO00001', name: 'mio', real_name: 'Mio Sato', ...atAgency }),
    person({ id: 'U0SORA0001', name: 'sora', real_name: 'Sora Ito', ...atAgency }),
    person({ id: 'U0HARU0001', name: 'haru', real_name: 'Haru Kawamura', ...atClient }),
    person({ id: 'U0YUKI0001', name: 'yuki', real_name: 'Yuki Ono', ...atClient }),
    person({ id: 'U0TOMO0001', name: 'tomo', real_name: 'Tomo Abe', ...atClient }),
  ],
  channels: [
    channel({
      id: 'C0TEAM0001',
      name: 'team',
      team_id: agency.id,
      is_private: true,
      members: ['U0AOI00001', 'U0REN00001', 'U0MIO00001', 'U0SORA0001', botUserId],
    }),
    channel({
      id: 'C0KAWA0001',
      name: 'kawa-hibiki',
      team_id: agency.id,
      is_ext_shared: true,
      connected_team_ids: [agency.id, client.id],
      members: [
        'U0AOI00001',
        'U0REN00001',
        'U0MIO00001',
        'U0HARU0001',
        'U0YUKI0001',
        'U0TOMO0001',
        botUserId,
      ],
    }),
  ],
});

function installationIn(agencyTeam: Team, random: () => string): Installation {
  const secret = (): string => random().replaceAll(/[^A-Za-z0-9]/g, '');
  return {
    appId: 'A0ENGAWA01',
    botId: 'B0ENGAWA01',
    botUserId,
    teamId: agencyTeam.id,
    botToken: `xoxb-local-${secret()}`,
    appToken: `xapp-local-${secret()}`,
    signingSecret: `local${secret()}`,
    verificationToken: `verify${secret()}`,
  };
}

const byId = <T extends { id: string }>(things: readonly T[]): Record<string, T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

export function furnish(furniture: Furniture, random: () => string): State {
  const bot = person({
    id: botUserId,
    team_id: furniture.agency.id,
    name: 'engawa',
    real_name: 'Engawa',
    locale: 'en-US',
    tz: 'Etc/UTC',
    tz_offset: 0,
    is_bot: true,
  });
  return {
    installation: installationIn(furniture.agency, random),
    teams: byId([furniture.agency, ...furniture.teams]),
    users: byId([...furniture.users, bot]),
    channels: byId(furniture.channels),
    messages: {},
    ephemerals: [],
    modals: {},
    homes: {},
    values: {},
    files: {},
    lastRead: {},
    bookmarks: {},
    minted: 0,
    lastTs: 0,
  };
}
