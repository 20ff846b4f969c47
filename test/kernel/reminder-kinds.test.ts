import { expect, it } from 'vitest';
import { AGAIN, isDeadline, moreUrgentThan, reminderKinds } from '../../src/kernel/reminder-kinds.ts';
import { promisedActs } from '../../src/rooms.ts';

it('deadlines go before money, money before material, material before approval; each side has its own', () => {
  expect(moreUrgentThan('agreement.remind', 'client')).toEqual([
    'milestone.warn-of-window',
    'agreement.warn-of-expiry',
    'invoice.remind',
    'billing.remind-of-details',
    'material.remind',
    'risk.remind-of-answer',
  ]);
  expect(moreUrgentThan('invoice.remind', 'client')).toEqual([
    'milestone.warn-of-window',
    'agreement.warn-of-expiry',
  ]);
  expect(moreUrgentThan('approval.remind', 'team')).toEqual(['dispute.remind']);
  expect(moreUrgentThan('milestone.warn-of-window', 'client')).toEqual([]);
});

it('what nobody declared waits for everything, and is no deadline', () => {
  expect(['dispute.remind', 'invoice.remind', 'something.else'].map(isDeadline)).toEqual([
    true,
    false,
    false,
  ]);
  expect(moreUrgentThan('something.else', 'team')).toContain('approval.remind');
});

it('each is an act that somebody carries out', () => {
  const known = promisedActs.map(({ name }) => name);
  expect([...Object.keys(reminderKinds), AGAIN].filter((name) => !known.includes(name))).toEqual([]);
});
