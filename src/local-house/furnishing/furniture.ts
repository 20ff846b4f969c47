import type { Words } from '../../local-workspace/page-api/outside.ts';
import {
  botUserId,
  channel,
  defaultFurniture,
  type Furniture,
  person,
} from '../../local-workspace/state/furnish.ts';
import type { Team, User } from '../../local-workspace/state/people.ts';

export type WorkspaceLocale = keyof Words;

const tags: Words = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' };

/** The Slack ids of everybody and everywhere in the furnished workspace. */
export const ids = {
  aoi: 'U0AOI00001',
  ren: 'U0REN00001',
  mio: 'U0MIO00001',
  sora: 'U0SORA0001',
  haru: 'U0HARU0001',
  yuki: 'U0YUKI0001',
  tomo: 'U0TOMO0001',
  hana: 'U0HANA0001',
  ken: 'U0KEN00001',
  sakura: 'U0SAKURA01',
  lin: 'U0LIN00001',
  chen: 'U0CHEN0001',
  zhou: 'U0ZHOU0001',
  team: 'C0TEAM0001',
  kawa: 'C0KAWA0001',
  minato: 'C0MINATO01',
  yunshan: 'C0YUNSHAN1',
} as const;

/** Who somebody is in the play, by Slack user id: for whoever tries Engawa, not known to Slack. The page has the words. */
export const parts: Readonly<Record<string, string>> = {
  [ids.aoi]: 'owner',
  [ids.ren]: 'lead',
  [ids.mio]: 'finance',
  [ids.sora]: 'member',
  [ids.haru]: 'decision-maker',
  [ids.yuki]: 'stand-in',
  [ids.tomo]: 'colleague',
  [ids.hana]: 'decision-maker',
  [ids.ken]: 'stand-in',
  [ids.sakura]: 'colleague',
  [ids.lin]: 'decision-maker',
  [ids.chen]: 'stand-in',
  [ids.zhou]: 'colleague',
};

const minato: Team = { id: 'T0CLIENT02', name: 'みなと商事', domain: 'minato-shoji' };
const yunshan: Team = { id: 'T0CLIENT03', name: '云杉茶业', domain: 'yunshan-tea' };

const atMinato = { team_id: minato.id, locale: tags.ja, tz: 'Asia/Tokyo', tz_offset: 32_400 };
const atYunshan = { team_id: yunshan.id, locale: tags.zh, tz: 'Asia/Shanghai', tz_offset: 28_800 };

/** Name and mailbox of a client's person. */
const who = (id: string, name: string, real_name: string, at: typeof atMinato, domain: string): User =>
  person({ id, name, real_name, email: `${name}@${domain}`, ...at });

const minatoPeople: readonly User[] = [
  who(ids.hana, 'hana', '山本 花', atMinato, 'minato.example'),
  who(ids.ken, 'ken', '佐々木 健', atMinato, 'minato.example'),
  who(ids.sakura, 'sakura', '小林 さくら', atMinato, 'minato.example'),
];
const yunshanPeople: readonly User[] = [
  who(ids.lin, 'lin', '林晓雨', atYunshan, 'yunshan.example'),
  who(ids.chen, 'chen', '陈志远', atYunshan, 'yunshan.example'),
  who(ids.zhou, 'zhou', '周敏', atYunshan, 'yunshan.example'),
];

const speaking = (user: User, locale: WorkspaceLocale): User => ({ ...user, locale: tags[locale] });

/** The usual workspace, with everybody's Slack in this language. */
export function emptyWorkspace(locale: WorkspaceLocale): Furniture {
  const usual = defaultFurniture();
  return { ...usual, users: usual.users.map((user) => speaking(user, locale)) };
}

/** The agency's people read `locale`; each client's people read their own language. */
export function furnishedWorkspace(locale: WorkspaceLocale): Furniture {
  const usual = defaultFurniture();
  const { agency } = usual;
  const shared = (id: string, name: string, team: Team, people: readonly User[]) =>
    channel({
      id,
      name,
      team_id: agency.id,
      is_ext_shared: true,
      connected_team_ids: [agency.id, team.id],
      members: [ids.aoi, ids.ren, ids.mio, ...people.map((one) => one.id), botUserId],
    });
  return {
    ...usual,
    teams: [...usual.teams, minato, yunshan],
    users: [
      ...usual.users.map((user) => (user.team_id === agency.id ? speaking(user, locale) : user)),
      ...minatoPeople,
      ...yunshanPeople,
    ],
    channels: [
      ...usual.channels,
      shared(ids.minato, 'minato-hibiki', minato, minatoPeople),
      shared(ids.yunshan, 'yunshan-hibiki', yunshan, yunshanPeople),
    ],
  };
}
