import type { Locale } from '../kernel/locale.ts';
import { phrase } from '../kernel/phrase.ts';
import { noticePage } from './notice-page.ts';

export type LinkProblem = 'expired' | 'used' | 'wrong' | 'revoked';

const words = {
  expired: {
    title: phrase({ en: 'This link has expired', ja: 'リンクの有効期限が切れています', zh: '链接已过期' }),
    text: phrase({
      en: 'Links stay open for a limited time. Ask {agency} for a new one.',
      ja: 'リンクには有効期限があります。{agency}に新しいリンクをご依頼ください。',
      zh: '链接仅在一定时间内有效。请向{agency}索取新的链接。',
    }),
  },
  used: {
    title: phrase({ en: 'This link has been used', ja: 'このリンクは使用済みです', zh: '链接已被使用' }),
    text: phrase({
      en: 'It works once, and what it was for is done. If that was not you, tell {agency} at once.',
      ja: 'このリンクは一度だけ有効で、手続きは完了しています。お心当たりがない場合は、すぐに{agency}へご連絡ください。',
      zh: '该链接仅可使用一次，相关操作已完成。如非您本人操作，请立即联系{agency}。',
    }),
  },
  wrong: {
    title: phrase({ en: 'This link does not work', ja: 'リンクが正しくありません', zh: '链接无效' }),
    text: phrase({
      en: 'It may have been cut off when it was copied. Open it again from the message, or ask {agency} for a new one.',
      ja: 'コピーの際に途中で切れた可能性があります。メッセージから開き直すか、{agency}に新しいリンクをご依頼ください。',
      zh: '链接在复制时可能不完整。请从消息中重新打开，或向{agency}索取新的链接。',
    }),
  },
  revoked: {
    title: phrase({ en: 'This link was withdrawn', ja: 'リンクは取り消されました', zh: '链接已撤回' }),
    text: phrase({
      en: '{agency} has withdrawn it, usually because a newer version was sent. Look for the latest message, or ask them.',
      ja: '{agency}がリンクを取り消しました。新しい版が送付されている場合があります。最新のメッセージをご確認いただくか、お問い合わせください。',
      zh: '{agency}已撤回该链接，通常是因为发送了新版本。请查看最新消息或与其联系。',
    }),
  },
} as const;

/** A signed link that does not open: what happened, and what to do. */
export function linkProblemPage(page: { locale: Locale; agency: string; problem: LinkProblem }): string {
  const { title, text } = words[page.problem];
  return noticePage({
    locale: page.locale,
    brand: page.agency,
    title: title(),
    paragraphs: [text({ agency: page.agency })],
  });
}
