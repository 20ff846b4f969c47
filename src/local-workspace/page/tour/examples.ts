import type { Words } from '../../page-api/outside.ts';
import type { SeenUser } from '../../page-api/seen.ts';

/** What goes into an input: words, a value as it is, every option there is, or the first of them. */
export type Example = Words | string | { readonly options: 'all' | 'first' };

export interface ExampleFacts {
  /** a day on which both sides work */
  readonly workday: string;
  readonly decider: SeenUser | undefined;
  readonly standIn: SeenUser | undefined;
  readonly channelId: string | undefined;
}

type Examples = Readonly<Record<string, Example | undefined>>;

/** By the names of the form's inputs, which are the same in every language. */
const byForm: Readonly<Record<string, (facts: ExampleFacts) => Examples>> = {
  intake: ({ workday, decider, standIn, channelId }) => ({
    client: decider?.teamName,
    contactName: decider?.name,
    contactEmail: 'contact@client.example',
    channel: channelId,
    projectName: { en: 'New website', ja: '新しいウェブサイト', zh: '新网站' },
    outcome: {
      en: 'Customers can order online.',
      ja: 'お客様がオンラインで注文できるようになる。',
      zh: '客户可以在线下单。',
    },
    inScope: { en: 'Shop\nCheckout', ja: 'ショップ\n決済', zh: '商店\n结账' },
    notInScope: { en: 'Photography', ja: '写真撮影', zh: '摄影' },
    budget: '1,000,000',
    wantedBy: workday,
    dateFirmness: 'soft',
    decisionMaker: decider?.id,
    standIn: standIn?.id,
    acknowledged: { options: 'all' },
  }),
  'milestone.add': ({ workday }) => ({
    title: { en: 'Wireframes', ja: 'ワイヤーフレーム', zh: '线框图' },
    outcome: {
      en: 'Every page is sketched.',
      ja: 'すべてのページの構成が決まっている。',
      zh: '所有页面均已画出草图。',
    },
    criteria: {
      en: 'All five pages are shown\nIt works on a phone',
      ja: '5ページすべてを確認できる\nスマートフォンでも使える',
      zh: '展示全部五个页面\n可在手机上使用',
    },
    amount: '200,000',
    due: workday,
  }),
  'agreement.draft': () => ({}),
  'agreement.send': () => ({}),
  'milestone.deliver': () => ({
    milestoneId: { options: 'first' },
    what: {
      en: 'Five sketches, one for each page.',
      ja: '各ページの構成案、計5点。',
      zh: '五张草图，每页一张。',
    },
    proof: 'https://example.com/wireframes',
  }),
};

/** Undefined: this form is none of the tour's. */
export const examplesFor = (formId: string, facts: ExampleFacts): Examples | undefined =>
  byForm[formId]?.(facts);

/** Whether there is anything to fill in: some forms stand ready. */
export const hasExamples = (formId: string, facts: ExampleFacts): boolean =>
  Object.keys(examplesFor(formId, facts) ?? {}).length > 0;
