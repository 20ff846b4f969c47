import type { Locale } from '../kernel/locale.ts';
import { phrase, type Value } from '../kernel/phrase.ts';
import { noticePage } from './notice-page.ts';

const words = {
  expired: {
    title: phrase({
      en: 'This review link has expired',
      ja: 'レビュー用リンクの有効期限が切れています',
      zh: '审阅链接已过期',
    }),
    text: phrase({
      en: 'It was open until {at}. {agency} or your client can make you a new one.',
      ja: '有効期限は {at} まででした。{agency}またはご依頼主に新しいリンクをご依頼ください。',
      zh: '有效期至 {at}。请向{agency}或您的委托方索取新的链接。',
    }),
  },
  revoked: {
    title: phrase({
      en: 'This review link was withdrawn',
      ja: 'レビュー用リンクは取り消されました',
      zh: '审阅链接已撤销',
    }),
    text: phrase({
      en: 'It was withdrawn on {at}. Please ask {agency} or your client if you still need it.',
      ja: '{at} に取り消されました。引き続き必要な場合は、{agency}またはご依頼主にお問い合わせください。',
      zh: '已于 {at} 撤销。如仍需查看，请联系{agency}或您的委托方。',
    }),
  },
  network: {
    title: phrase({
      en: 'This link does not open from here',
      ja: 'このネットワークからは閲覧できません',
      zh: '无法从当前网络打开',
    }),
    text: phrase({
      en: 'It is limited to certain networks, and your address is not one of them ({address}). Open it from your office, or ask {agency} to add your network.',
      ja: '閲覧できるネットワークが限定されており、現在のアドレス（{address}）は対象外です。事務所のネットワークから開くか、{agency}に追加をご依頼ください。',
      zh: '该链接仅限特定网络访问，您当前的地址（{address}）不在其中。请从办公网络打开，或请{agency}添加您的网络。',
    }),
  },
} as const;

export type ReviewProblem = keyof typeof words;

/** A review link that is ours but does not open: why, and whom to ask, in the reader's language. */
export function reviewProblemPage(page: {
  readonly locale: Locale;
  readonly agency: string;
  readonly problem: ReviewProblem;
  /** When it ended. */
  readonly at: Value;
  /** From where it was tried. */
  readonly address: string;
}): string {
  const { title, text } = words[page.problem];
  const { agency, at, address } = page;
  return noticePage({
    locale: page.locale,
    brand: agency,
    title: title(),
    paragraphs: [text({ agency, at, address })],
  });
}

const tooLong = {
  title: phrase({
    en: 'This is too long to be sent',
    ja: '文字数が多すぎるため送信できませんでした',
    zh: '内容过长，未能发送',
  }),
  text: phrase({
    en: 'Nothing was sent. Go back: what you typed is still there. For a long text, send the main points as a comment, or ask {agency} how to pass on a file.',
    ja: '送信されていません。前のページに戻ると、入力内容が残っています。長い文面は要点をコメントでお送りいただくか、ファイルの受け渡し方法を{agency}にご相談ください。',
    zh: '内容未发送。返回上一页即可看到已填写的内容。文字较长时，请将要点作为意见提交，或联系{agency}确认文件提交方式。',
  }),
  back: phrase({ en: 'Back to the agreement', ja: '契約書に戻る', zh: '返回合同' }),
};

/** What was posted is longer than any comment and proposal. */
export function reviewTooLongPage(page: {
  readonly locale: Locale;
  readonly agency: string;
  readonly url: string;
}): string {
  const { locale, agency, url } = page;
  const link = { url, label: tooLong.back() };
  return noticePage({
    locale,
    brand: agency,
    title: tooLong.title(),
    paragraphs: [tooLong.text({ agency })],
    link,
  });
}
