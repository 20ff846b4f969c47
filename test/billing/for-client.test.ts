import { describe, expect, it } from 'vitest';
import { mustBeTheirInvoice, mustSpeakForClient } from '../../src/billing/for-client.ts';
import { type Guest, house, type Person } from '../../src/kernel/visit.ts';
import { haru, sora } from '../support/room.ts';

const client = { id: 'cli_kawa', name: 'Kawa Foods' };
const guest: Guest = { kind: 'guest', id: 'U', name: 'Nao', slackUserId: 'U', slackTeamId: 'T' };
const other: Person = { ...haru, clientId: 'cli_else' };

const codeOf = (ask: () => void): string => {
  try {
    ask();
    return 'yes';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('who', () => {
  it.each([
    [haru, 'yes'],
    [guest, 'yes'],
    [sora, 'billing.forTheClient'],
    [house, 'billing.forTheClient'],
    [other, 'billing.notYourInvoice'],
  ])('may speak for the client: %j', (person, answer) => {
    expect(codeOf(() => mustSpeakForClient(person, client))).toBe(answer);
  });

  it.each([
    [haru, 'yes'],
    [sora, 'yes'],
    [guest, 'billing.askTheAgency'],
    [house, 'billing.askTheAgency'],
    [other, 'billing.notYourInvoice'],
  ])('is handed the invoice: %j', (person, answer) => {
    expect(codeOf(() => mustBeTheirInvoice(person, client, 'Hibiki'))).toBe(answer);
  });
});
