import { ids } from './furniture.ts';
import type { Scene, Script } from './script.ts';
import { acknowledged, delivers, plans, sends } from './steps.ts';

const channel = ids.yunshan;
const project = '小程序商城';
const titles = { draft: '页面设计', trial: '可试用版本', opening: '正式上线' } as const;

const beginning: readonly Scene[] = [
  {
    day: -16,
    time: '10:00',
    says: {
      en: 'Yunshan Tea becomes a client.',
      ja: '云杉茶业の案件を登録しています。',
      zh: '正在登记云杉茶业的项目。',
    },
    play: ({ ren }, { day }) =>
      ren.commands(channel, '/intake', {
        client: '云杉茶业',
        contactName: '林晓雨',
        contactEmail: 'lin@yunshan.example',
        channel,
        projectName: project,
        outcome: '顾客可以在小程序里选茶、下单并查询物流。',
        inScope: '商品页与购物车\n支付与订单查询\n会员积分',
        notInScope: '商品拍摄\n广告投放',
        budget: '150,000 – 200,000',
        currency: 'CNY',
        wantedBy: day(18).toString(),
        dateFirmness: 'hard',
        dependsOnDate: '须在新茶上市前开放预订。',
        decisionMaker: ids.lin,
        standIn: ids.chen,
        locale: 'zh',
        timeZone: 'Asia/Shanghai',
        country: 'CN',
        billingName: '周敏',
        billingEmail: 'zhou@yunshan.example',
        legalName: '杭州云杉茶业有限公司',
        address: '浙江省杭州市西湖区龙井路 18 号',
        fapiaoTitle: '杭州云杉茶业有限公司',
        acknowledged,
      }),
  },
  {
    day: -16,
    time: '15:00',
    says: {
      en: 'Yunshan Tea: milestones and a draft agreement.',
      ja: '云杉茶业：マイルストーンと契約書案を作成しています。',
      zh: '云杉茶业：正在编写里程碑和合同草案。',
    },
    play: ({ ren }, { day }) =>
      plans(
        ren,
        channel,
        [
          {
            title: titles.draft,
            outcome: '全部页面的设计已确定。',
            criteria: ['首页、商品页和结算页的设计齐全', '配色符合品牌手册'],
            amount: '40,000',
            due: day(-11),
          },
          {
            title: titles.trial,
            outcome: '云杉的同事可以用测试账号完成下单。',
            criteria: ['测试订单可以支付和退款', '订单可以查询物流'],
            amount: '70,000',
            due: day(-5),
            dependsOn: titles.draft,
          },
          {
            title: titles.opening,
            outcome: '顾客可以在小程序里下单。',
            criteria: ['小程序通过平台审核', '首笔订单已发货'],
            amount: '40,000',
            due: day(12),
            dependsOn: titles.trial,
          },
        ],
        {
          deposit: '30,000',
          startsOn: day(-14).toString(),
          acceptanceWindowDays: '4',
          paymentTermDays: '7',
        },
      ),
  },
];

const agreement: readonly Scene[] = [
  {
    day: -15,
    time: '10:00',
    says: {
      en: 'Yunshan Tea: the agreement goes out.',
      ja: '云杉茶业：契約書を送付しています。',
      zh: '云杉茶业：正在发送合同。',
    },
    play: ({ ren }) => sends(ren, channel),
  },
  {
    day: -15,
    time: '15:00',
    says: { en: 'Yunshan Tea signs.', ja: '云杉茶业が署名しています。', zh: '云杉茶业正在签署。' },
    play: ({ lin }) => lin.signs({ channel, press: 'agreement.review', says: project }),
  },
  {
    day: -13,
    time: '16:00',
    says: {
      en: 'Yunshan Tea: finance books the deposit.',
      ja: '云杉茶业：経理が着手金の入金を記録しています。',
      zh: '云杉茶业：财务正在登记预付款。',
    },
    play: ({ mio }) =>
      mio.answers(
        { channel: ids.team, press: 'invoice.mark-paid', says: project },
        { reference: 'YUNSHAN 01' },
      ),
  },
];

const work: readonly Scene[] = [
  {
    day: -12,
    time: '11:00',
    says: {
      en: 'Yunshan Tea: the first milestone is delivered.',
      ja: '云杉茶业：最初のマイルストーンを納品しています。',
      zh: '云杉茶业：正在交付第一个里程碑。',
    },
    play: ({ ren }) =>
      delivers(ren, channel, {
        milestoneId: titles.draft,
        what: '全部页面的设计稿，共 14 页',
        proof: 'https://hibiki.example/yunshan/design',
      }),
  },
  {
    day: -11,
    time: '10:00',
    says: {
      en: 'Yunshan Tea accepts, and is billed.',
      ja: '云杉茶业が承認し、請求書を発行しています。',
      zh: '云杉茶业验收通过，正在开具账单。',
    },
    play: async ({ lin, mio }) => {
      await lin.decides({ channel, press: 'milestone.accept', says: titles.draft });
      await mio.decides({ channel: ids.team, press: 'invoice.approve', says: project });
    },
  },
  {
    day: -6,
    time: '11:00',
    says: {
      en: 'Yunshan Tea: the second milestone is delivered, and nobody answers.',
      ja: '云杉茶业：2つ目のマイルストーンを納品し、返答を待っています。',
      zh: '云杉茶业：正在交付第二个里程碑，等待答复。',
    },
    play: ({ ren }) =>
      delivers(ren, channel, {
        milestoneId: titles.trial,
        what: '可在测试环境下单、支付和退款的版本',
        proof: 'https://trial.hibiki.example/yunshan',
      }),
  },
];

const open: readonly Scene[] = [
  {
    day: -3,
    time: '15:00',
    says: {
      en: 'Yunshan Tea says when it will pay.',
      ja: '云杉茶业が支払予定日を知らせています。',
      zh: '云杉茶业正在告知付款日期。',
    },
    play: ({ zhou }, { day }) =>
      zhou.answers({ channel, press: 'invoice.will-pay' }, { day: day(2).toString() }),
  },
  {
    day: 0,
    time: '11:00',
    says: {
      en: 'Yunshan Tea asks for a change.',
      ja: '云杉茶业が変更を依頼しています。',
      zh: '云杉茶业正在提出变更请求。',
    },
    play: ({ zhou }) =>
      zhou.answers(
        { channel, press: 'change.request' },
        { what: '增加礼品卡', why: '春节前常有顾客询问能否送礼。' },
      ),
  },
];

/**
 * Under way: one invoice overdue with a day on which it will be paid, one milestone accepted without an answer that
 * can still be reopened and whose invoice waits for finance, a change that waits for the team.
 */
export const yunshan: Script = {
  home: { zone: 'Asia/Shanghai', country: 'CN' },
  scenes: [...beginning, ...agreement, ...work, ...open],
};
