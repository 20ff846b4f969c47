import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendIntake } from '../../../commands/intake/send-intake.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { waysOfWorking } from '../../../src/clients/ways-of-working.ts';
import { reply } from '../../../src/surface/reply.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { standAt } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const needed = {
  client: 'Mori Tea',
  contactName: 'Rin Mori',
  contactEmail: 'rin@mori.example',
  projectName: 'Shop',
  outcome: 'It sells',
  inScope: undefined,
  notInScope: undefined,
  budget: undefined,
  currency: 'JPY',
  wantedBy: undefined,
  dateFirmness: undefined,
  dependsOnDate: undefined,
  decisionMaker: undefined,
  standIn: undefined,
  hearFrom: undefined,
  digestDay: undefined,
  digestHour: undefined,
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  country: 'JP',
  billingName: undefined,
  billingEmail: undefined,
  legalName: undefined,
  address: undefined,
  taxNumber: undefined,
  purchaseOrder: undefined,
  qualifiedInvoice: undefined,
  fapiaoTitle: undefined,
  earlierMaterial: undefined,
  worries: undefined,
  source: undefined,
  acknowledged: waysOfWorking.map(({ value }) => value),
} as const;

it('answers with the timeline and the language of the project', async () => {
  const about = { intakeId: newId('int'), channel: 'CMORI' };
  let spoken = '';
  const answer = await sendIntake(standAt(room).call(aoi), about, needed, (timeline, locale) => {
    spoken = locale;
    return reply.say(timeline);
  });
  expect(spoken).toBe('ja');
  expect(answer).toMatchObject({ kind: 'say', card: { sections: [{ lines: { length: 5 } }] } });
});

it('what is wrong is answered at its field, and the act is not even tried', async () => {
  const before = await room.prisma.audit.count();
  const about = { intakeId: newId('int'), channel: 'CTEAM' };
  const wrong = { ...needed, budget: 'x1', wantedBy: Temporal.PlainDate.from('2020-01-01') };
  const answer = await sendIntake(standAt(room).call(aoi), about, wrong, reply.say);
  expect(answer.kind === 'invalid' ? Object.keys(answer.errors).sort() : answer).toEqual([
    'budget',
    'channel',
    'wantedBy',
  ]);
  expect(await room.prisma.audit.count()).toBe(before);
});
