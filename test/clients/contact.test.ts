import { describe, expect, it } from 'vitest';
import { matchContact } from '../../src/clients/contact.ts';

const rin = {
  id: 'con_rin',
  name: 'Rin Mori',
  email: 'rin@mori.example',
  slackUserId: null,
  slackTeamId: null,
};
const ken = { id: 'con_ken', name: 'Ken Mori', email: null, slackUserId: 'UKEN', slackTeamId: 'TMORI' };
const contacts = [rin, ken];

describe('which contact a person is', () => {
  it('is told by Slack user and team', () => {
    const known = { name: 'K. Mori', slackUserId: 'UKEN', slackTeamId: 'TMORI' };
    expect(matchContact(contacts, known, false)).toBe(ken);
  });

  it('is not told by a user of another team', () => {
    const known = { name: 'Ken Mori', slackUserId: 'UKEN', slackTeamId: 'TOTHER' };
    expect(matchContact(contacts, known, true)).toBeUndefined();
  });

  it('may be told by address, whatever its case, when a member says so', () => {
    const known = { name: 'R. M.', email: 'RIN@mori.example' };
    expect(matchContact(contacts, known, true)).toBe(rin);
  });

  it('may be told by name when a member says so', () => {
    expect(matchContact(contacts, { name: 'ｋｅｎ　ＭＯＲＩ' }, true)).toBe(ken);
    expect(matchContact(contacts, { name: 'Rin Mori', email: 'other@mori.example' }, true)).toBeUndefined();
  });

  it('is never told by address or name when an outsider says so', () => {
    const known = { name: 'Rin Mori', email: 'rin@mori.example', slackUserId: 'UEVIL', slackTeamId: 'TEVIL' };
    expect(matchContact(contacts, known, false)).toBeUndefined();
  });

  it('a Slack identity is never replaced', () => {
    const known = { name: 'Ken Mori', slackUserId: 'UNEW', slackTeamId: 'TMORI' };
    expect(matchContact(contacts, known, true)).toBeUndefined();
  });
});
