import type { OutsideView } from '../../../src/local-workspace/page-api/outside.ts';

/** Beside a workspace in which nothing has happened yet. */
export const emptyOutside: OutsideView = {
  clock: { now: 0 },
  bot: { state: 'running', kills: 0, diesAfterNextCall: false },
  slack: 'well',
  effects: [],
  effectsDone: 0,
  audit: [],
  auditCount: 0,
  mails: [],
  bank: { account: '', invoices: [], transfers: [] },
  tour: { done: [], begun: [], workday: '2026-12-15', people: {} },
};
