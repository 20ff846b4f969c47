import { ids } from './furniture.ts';
import type { Scene, Script } from './script.ts';
import { acknowledged, plans, sends } from './steps.ts';

const channel = ids.minato;
const project = '採用サイトのリニューアル';
const titles = { design: 'デザイン', opening: '公開' } as const;

const beginning: readonly Scene[] = [
  {
    day: -6,
    time: '10:00',
    says: {
      en: 'Minato is invited to tell about its project.',
      ja: 'みなと商事に案件の内容をうかがっています。',
      zh: '正在邀请Minato 商事填写项目信息。',
    },
    play: ({ aoi }) => aoi.commands(channel, '/intake invite', { locale: 'ja' }),
  },
  {
    day: -6,
    time: '14:00',
    says: {
      en: 'Minato tells about its project.',
      ja: 'みなと商事が案件の内容を記入しています。',
      zh: 'Minato 商事正在填写项目信息。',
    },
    play: ({ hana }, { day }) =>
      hana.answers(
        { channel, press: 'intake.tell' },
        {
          client: 'みなと商事',
          contactName: '山本 花',
          contactEmail: 'hana@minato.example',
          projectName: project,
          outcome: '応募をサイト上で完結できるようにし、新卒・中途ともに応募者を増やしたい。',
          inScope: 'トップページと募集要項\n社員インタビュー3名分\n応募フォーム',
          notInScope: '写真撮影\n求人媒体への出稿',
          budget: '1,600,000',
          currency: 'JPY',
          wantedBy: day(40).toString(),
          dateFirmness: 'hard',
          dependsOnDate: '会社説明会の案内に新しいサイトのアドレスを載せるため。',
          decisionMaker: ids.hana,
          standIn: ids.ken,
          locale: 'ja',
          timeZone: 'Asia/Tokyo',
          country: 'JP',
          legalName: 'みなと商事株式会社',
          address: '神奈川県横浜市中区海岸通1-2-3',
          qualifiedInvoice: 'yes',
          worries: '修正のたびに費用が増えないか気になっています。',
          acknowledged,
        },
      ),
  },
  {
    day: -3,
    time: '11:00',
    says: {
      en: 'Minato: milestones and a draft agreement.',
      ja: 'みなと商事：マイルストーンと契約書案を作成しています。',
      zh: 'Minato 商事：正在编写里程碑和合同草案。',
    },
    play: ({ aoi }, { day }) =>
      plans(
        aoi,
        channel,
        [
          {
            title: titles.design,
            outcome: '全ページのデザインが確定している。',
            criteria: [
              'トップページと募集要項のデザインがそろっている',
              '社員インタビューの構成が決まっている',
            ],
            amount: '700,000',
            due: day(20),
          },
          {
            title: titles.opening,
            outcome: '新しい採用サイトが公開され、応募を受け付けている。',
            criteria: ['本番のアドレスで表示できる', '応募フォームから人事部にメールが届く'],
            amount: '500,000',
            due: day(35),
            dependsOn: titles.design,
          },
        ],
        { deposit: '400,000', startsOn: day(6).toString(), paymentTermDays: '30' },
      ),
  },
];

const open: readonly Scene[] = [
  {
    day: -1,
    time: '10:30',
    says: {
      en: 'Minato: the agreement goes out.',
      ja: 'みなと商事：契約書を送付しています。',
      zh: 'Minato 商事：正在发送合同。',
    },
    play: ({ aoi }) => sends(aoi, channel),
  },
  {
    day: 0,
    time: '14:00',
    says: {
      en: 'Minato asks a question about the agreement.',
      ja: 'みなと商事が契約書について質問しています。',
      zh: 'Minato 商事正在就合同提问。',
    },
    play: ({ sakura }) =>
      sakura.answers(
        { channel, press: 'agreement.ask', says: project },
        { text: '社員インタビューの原稿の直しも、修正回数に数えられますか。' },
      ),
  },
];

/** The agreement waits for its signature, and a question about it for the team's answer. */
export const minato: Script = {
  home: { zone: 'Asia/Tokyo', country: 'JP' },
  scenes: [...beginning, ...open],
};
