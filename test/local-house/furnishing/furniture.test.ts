import { describe, expect, it } from 'vitest';
import {
  emptyWorkspace,
  furnishedWorkspace,
  ids,
  parts,
} from '../../../src/local-house/furnishing/furniture.ts';
import { partWords } from '../../../src/local-workspace/page/people/part-words.ts';
import { defaultFurniture } from '../../../src/local-workspace/state/furnish.ts';

const localesOf = (users: readonly { team_id: string; locale: string }[]) =>
  Object.fromEntries(users.map(({ team_id, locale }) => [team_id, locale]));

describe('the empty workspace', () => {
  it.each([
    ['en', 'en-US'],
    ['ja', 'ja-JP'],
    ['zh', 'zh-CN'],
  ] as const)('in %s is the usual one, where everybody’s Slack is in %s', (locale, tag) => {
    const { users, ...rest } = emptyWorkspace(locale);
    const { users: usual, ...others } = defaultFurniture();
    expect(rest).toEqual(others);
    expect(users).toEqual(usual.map((user) => ({ ...user, locale: tag })));
  });
});

describe('the furnished workspace', () => {
  it('has three clients, whose people speak their own language whatever the agency speaks', () => {
    const { users, teams } = furnishedWorkspace('ja');
    expect(teams.map(({ name }) => name)).toEqual(['Kawa Foods', 'みなと商事', '云杉茶业']);
    expect(localesOf(users)).toEqual({
      T0AGENCY01: 'ja-JP',
      T0CLIENT01: 'en-US',
      T0CLIENT02: 'ja-JP',
      T0CLIENT03: 'zh-CN',
    });
  });

  it('has a channel with each client, with all its people, the agency’s and the bot in it', () => {
    const { users, channels, agency } = furnishedWorkspace('en');
    const shared = channels.filter(({ is_ext_shared }) => is_ext_shared);
    expect(shared.map(({ name }) => name)).toEqual(['kawa-hibiki', 'minato-hibiki', 'yunshan-hibiki']);
    for (const { members, connected_team_ids } of shared) {
      const [ours, theirs] = connected_team_ids;
      expect(ours).toBe(agency.id);
      const there = users.filter(({ team_id }) => team_id === theirs).map(({ id }) => id);
      expect(there).toHaveLength(3);
      expect(members).toEqual(expect.arrayContaining([...there, ids.aoi, ids.ren, ids.mio, 'U0ENGAWA01']));
    }
  });

  it('names nothing twice, and gives everybody an address of their own company', () => {
    const { users, channels } = furnishedWorkspace('zh');
    const all = [...users, ...channels].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set([...all].filter((id) => Object.values<string>(ids).includes(id))).size).toBe(
      Object.keys(ids).length,
    );
    const domains = users.map(({ team_id, email = '' }) => `${team_id} ${email.split('@')[1]}`);
    expect(new Set(domains).size).toBe(4);
  });

  it('says of everybody what they are, in words that the page knows', () => {
    const { users } = furnishedWorkspace('en');
    expect(Object.keys(parts).toSorted()).toEqual(users.map(({ id }) => id).toSorted());
    expect(Object.values(parts).filter((part) => !(part in partWords))).toEqual([]);
  });
});
