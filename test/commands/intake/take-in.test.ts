import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeSubmitted, intakeWord } from '../../../commands/intake/take-in.ts';
import { reactions } from '../../../src/engagements/reactions.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const needed = {
  Client: 'Mori Tea',
  'Contact name': 'Rin Mori',
  'Contact e-mail': 'rin@mori.example',
  'Project name': 'Online shop',
  Outcome: 'Customers abroad can buy our tea.',
  'Ways of working': 'all',
};

const opened = async (channelId: string | null = 'CMORI', locale: 'en' | 'ja' | 'zh' = 'en') =>
  modalOf(await typed(intakeWord, standAt(room).call(aoi, channelId, locale)));
const sent = (view: unknown) => send(intakeSubmitted, view, standAt(room).call(aoi, 'CMORI'));
const errorsOf = (reply: Reply) => (reply.kind === 'invalid' ? Object.keys(reply.errors) : []);

describe('/intake', () => {
  it.each(locales)('opens the whole form on one page in %s', async (locale) => {
    const { view } = await opened('CMORI', locale);
    expect(view.blocks.filter(({ type }) => type === 'input')).toHaveLength(33);
    expect(view).toMatchObject({ notify_on_close: true, callback_id: 'intake' });
  });

  it('has the labels of the contract', async () => {
    const { json } = await opened();
    for (const label of [
      'Client',
      'Contact name',
      'Contact e-mail',
      'Client channel',
      'Project name',
      'Outcome',
      'In scope',
      'Not in scope',
      'Budget',
      'Currency',
      'Wanted by',
      'How fixed is the date?',
      'Decision-maker',
      'Language',
      'Time zone',
      'Country',
    ])
      expect(json, label).toContain(`"label":{"type":"plain_text","text":"${label}"}`);
  });

  it('is filled with the agency’s defaults and this channel, but never the team’s own', async () => {
    expect((await opened()).json).toContain('"initial_conversation":"CMORI"');
    expect((await opened()).json).toContain('"initial_value":"Asia/Tokyo"');
    expect((await opened('CTEAM')).json).not.toContain('initial_conversation');
    expect((await opened('DAOI')).json).not.toContain('initial_conversation');
  });

  it('with only what is needed it takes in, and answers with the timeline', async () => {
    const { view } = await opened();
    const said = saidOf(await sent(fill(view, needed)));
    expect(said).toContain('Online shop is open.');
    expect(said).toContain('kickoff');
    const row = await room.prisma.engagement.findFirstOrThrow({ include: { channels: true, client: true } });
    expect(row).toMatchObject({
      currency: 'JPY',
      country: 'JP',
      client: { name: 'Mori Tea' },
      channels: [{ channelId: 'CMORI' }],
    });
  });

  it('says everything that is wrong at once, each at its field, and changes nothing', async () => {
    const before = await room.prisma.engagement.count();
    const { view } = await opened();
    const reply = await sent(
      fill(view, {
        ...needed,
        Budget: '800,000 – 5',
        'Wanted by': '2020-01-01',
        'Decision-maker': 'USORA',
        'Client channel': 'CTEAM',
      }),
    );
    expect(errorsOf(reply).sort()).toEqual(['budget', 'channel', 'decisionMaker', 'wantedBy']);
    expect(await room.prisma.engagement.count()).toBe(before);
  });

  it('every point has to be acknowledged', async () => {
    const { view } = await opened();
    expect(errorsOf(await sent(fill(view, { ...needed, 'Ways of working': ['rounds'] })))).toEqual([
      'acknowledged',
    ]);
  });

  it('everything that can be said is kept', async () => {
    const { view } = await opened();
    await sent(
      fill(view, {
        ...needed,
        Client: 'Umi Travel',
        'In scope': 'Shop\nPayment',
        'Not in scope': 'Photographs',
        Budget: '5,000',
        Currency: 'USD',
        'Wanted by': '2027-03-01',
        'How fixed is the date?': 'hard',
        'What depends on the date': 'A fair',
        'Stand-in': 'UKEN',
        'How to keep in touch': ['digest', 'call'],
        'Weekly digest: day': '2',
        'Weekly digest: hour': '9',
        Language: 'zh',
        'Time zone': 'Shanghai',
        Country: '中国',
        'Billing contact': 'Kei',
        'Billing e-mail': 'kei@umi.example',
        'Legal name': '海旅行',
        'Billing address': '上海',
        'Tax number': '9131',
        'Purchase order': 'PO-1',
        'Japan: is a qualified invoice needed?': 'no',
        'China: fapiao title': '海旅行有限公司',
        'Earlier material': 'A folder',
        'Worries about outside teams': 'Delays',
        'Where did you hear of us?': 'Kawa Foods',
      }),
    );
    const row = await room.prisma.engagement.findFirstOrThrow({
      where: { client: { name: 'Umi Travel' } },
      include: { client: true, intake: true, standIn: true, billingContact: true },
    });
    expect(row).toMatchObject({
      locale: 'zh',
      timeZone: 'Asia/Shanghai',
      country: 'CN',
      currency: 'USD',
      terms: { digestDay: 2, digestHour: 9 },
      client: {
        billing: {
          legalName: '海旅行',
          taxNumber: '9131',
          purchaseOrder: 'PO-1',
          fapiaoTitle: '海旅行有限公司',
        },
      },
      standIn: { slackUserId: 'UKEN' },
      billingContact: { email: 'kei@umi.example' },
      intake: {
        answers: {
          budget: { from: '500000', to: '500000' },
          dateFirmness: 'hard',
          hearFrom: ['digest', 'call'],
          worries: 'Delays',
          source: 'Kawa Foods',
          earlierMaterial: 'A folder',
          wantedBy: '2027-03-01',
          notInScope: ['Photographs'],
        },
      },
    });
  });

  it('before the agency is set up it says how', async () => {
    const other = await openRoom();
    await other.prisma.agency.delete({ where: { id: 1 } });
    await expect(typed(intakeWord, standAt(other).call(aoi))).rejects.toMatchObject({
      code: 'intake.agencyMissing',
    });
    await other.close();
  });
});
