import { ids } from './furniture.ts';
import { channel, intakeAnswers, milestones, project, titles } from './kawa-brief.ts';
import type { Scene, Script } from './script.ts';
import { delivers, plans, sends } from './steps.ts';

const beginning: readonly Scene[] = [
  {
    day: -14,
    time: '10:00',
    says: {
      en: 'Kawa Foods becomes a client.',
      ja: 'Kawa Foodsの案件を登録しています。',
      zh: '正在登记 Kawa Foods 的项目。',
    },
    play: ({ ren }, dates) => ren.commands(channel, '/intake', intakeAnswers(dates)),
  },
  {
    day: -14,
    time: '15:00',
    says: {
      en: 'Kawa Foods: milestones and a draft agreement.',
      ja: 'Kawa Foods：マイルストーンと契約書案を作成しています。',
      zh: 'Kawa Foods：正在编写里程碑和合同草案。',
    },
    play: ({ ren }, dates) =>
      plans(ren, channel, milestones(dates), {
        deposit: '400,000',
        startsOn: dates.day(-12).toString(),
        paymentTermDays: '30',
      }),
  },
];

const agreement: readonly Scene[] = [
  {
    day: -13,
    time: '10:00',
    says: {
      en: 'Kawa Foods: the agreement goes out.',
      ja: 'Kawa Foods：契約書を送付しています。',
      zh: 'Kawa Foods：正在发送合同。',
    },
    play: ({ ren }) => sends(ren, channel),
  },
  {
    day: -13,
    time: '11:30',
    says: { en: 'Kawa Foods signs.', ja: 'Kawa Foodsが署名しています。', zh: 'Kawa Foods 正在签署。' },
    play: ({ haru }) => haru.signs({ channel, press: 'agreement.review', says: project }),
  },
  {
    day: -11,
    time: '14:00',
    says: {
      en: 'Kawa Foods pays the deposit.',
      ja: 'Kawa Foodsが着手金を支払っています。',
      zh: 'Kawa Foods 正在支付预付款。',
    },
    play: ({ haru }, { day }) =>
      haru.answers({ channel, press: 'invoice.paid-by-transfer' }, { day: day(-11).toString() }),
  },
  {
    day: -10,
    time: '10:30',
    says: {
      en: 'Kawa Foods: finance books the deposit.',
      ja: 'Kawa Foods：経理が着手金の入金を記録しています。',
      zh: 'Kawa Foods：财务正在登记预付款。',
    },
    play: ({ mio }) =>
      mio.answers(
        { channel: ids.team, press: 'invoice.mark-paid', says: project },
        { reference: 'KAWA FOODS KK' },
      ),
  },
];

const work: readonly Scene[] = [
  {
    day: -8,
    time: '11:00',
    says: {
      en: 'Kawa Foods: the first milestone is delivered.',
      ja: 'Kawa Foods：最初のマイルストーンを納品しています。',
      zh: 'Kawa Foods：正在交付第一个里程碑。',
    },
    play: ({ ren }) =>
      delivers(ren, channel, {
        milestoneId: titles.concept,
        what: 'Eight pages as sketches, and the way of an order on one sheet',
        proof: 'https://hibiki.example/kawa/concept',
      }),
  },
  {
    day: -8,
    time: '15:00',
    says: {
      en: 'Kawa Foods asks a question.',
      ja: 'Kawa Foodsが質問しています。',
      zh: 'Kawa Foods 正在提问。',
    },
    play: ({ tomo }) =>
      tomo.answers(
        { channel, press: 'milestone.ask', says: titles.concept },
        { text: 'Can a customer order without opening an account?' },
      ),
  },
  {
    day: -7,
    time: '10:00',
    says: {
      en: 'Kawa Foods: the question is answered.',
      ja: 'Kawa Foods：質問に回答しています。',
      zh: 'Kawa Foods：正在答复问题。',
    },
    play: ({ ren }) =>
      ren.answers(
        { channel: ids.team, press: 'question.answer', says: 'without opening an account' },
        { answer: 'Yes. Page six shows it: an e-mail address is enough.' },
      ),
  },
  {
    day: -7,
    time: '14:00',
    says: {
      en: 'Kawa Foods accepts, and is billed.',
      ja: 'Kawa Foodsが承認し、請求書を発行しています。',
      zh: 'Kawa Foods 验收通过，正在开具账单。',
    },
    play: async ({ haru, mio }) => {
      await haru.decides({ channel, press: 'milestone.accept', says: titles.concept });
      await mio.decides({ channel: ids.team, press: 'invoice.approve', says: project });
    },
  },
];

const open: readonly Scene[] = [
  {
    day: -3,
    time: '11:00',
    says: {
      en: 'Kawa Foods asks for a change.',
      ja: 'Kawa Foodsが変更を依頼しています。',
      zh: 'Kawa Foods 正在提出变更请求。',
    },
    play: ({ tomo }) =>
      tomo.answers(
        { channel, press: 'change.request' },
        {
          what: 'Gift boxes with a card',
          why: 'In December every third order in our store is a present.',
        },
      ),
  },
  {
    day: -2,
    time: '16:00',
    says: {
      en: 'Kawa Foods: the change is assessed.',
      ja: 'Kawa Foods：変更を査定しています。',
      zh: 'Kawa Foods：正在评估变更。',
    },
    play: ({ ren }, { day }) =>
      ren.answers(
        { channel: ids.team, press: 'change.assess', says: 'Gift boxes' },
        {
          milestoneId: titles.launch,
          impact: 'A gift option in the basket, a text for the card, a mark on the packing list',
          difference: '180,000',
          newDueOn: day(18).toString(),
          alternatives: 'A gift box as a thirteenth product, without a card\nAfter the launch',
        },
      ),
  },
  {
    day: -1,
    time: '15:00',
    says: {
      en: 'Kawa Foods: the second milestone is delivered.',
      ja: 'Kawa Foods：2つ目のマイルストーンを納品しています。',
      zh: 'Kawa Foods：正在交付第二个里程碑。',
    },
    play: ({ ren }) =>
      delivers(ren, channel, {
        milestoneId: titles.trial,
        what: 'The shop on a trial address, with all twelve products and test payments',
        proof: 'https://trial.hibiki.example/kawa',
      }),
  },
];

/**
 * Signed, deposit paid, one milestone accepted and its invoice open, one delivered and waiting for the decision, a
 * change proposed.
 */
export const kawa: Script = {
  home: { zone: 'Asia/Tokyo', country: 'JP' },
  scenes: [...beginning, ...agreement, ...work, ...open],
};
