import { Temporal } from 'temporal-polyfill';
import { parseDay } from '../../../src/kernel/calendar.ts';
import type {
  AgreementDocument,
  InvoiceDocument,
  SignedAgreementDocument,
} from '../../../src/kernel/documents.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import { money } from '../../../src/kernel/money.ts';

export const at = Temporal.Instant.from('2026-11-21T10:15:30Z');

export const bodies: Record<Locale, string> = {
  en: `This agreement is made between Kumo Design Ltd. (“the agency”) and Łukasiewicz & Sons (“the client”). It says what will be delivered, when, for how much, and how both sides work together.

# 1. Scope
1.1 The agency designs and builds the client’s new website as described in the milestones below.
1.2 What is expressly not in scope: translation, photography, hosting, and search-engine advertising. Work outside the scope starts only after a written change has been agreed — a promise made in a call is not valid until it is written down.
(a) Changes are requested in the shared Slack channel.
(b) Each change states its effect on scope, dates and price.

# 2. Milestones and fee
| Milestone | Due | Amount |
|---|---|---:|
| Wireframes of all twelve page types, tested with five users | Fri 18 Dec 2026 | USD 4,000.00 |
| Visual design | Fri 29 Jan 2027 | USD 6,500.00 |
| Build and launch | Fri 26 Mar 2027 | USD 9,500.00 |

The total fee is USD 20,000.00. A deposit of USD 5,000.00 is due on signature.

# 3. Acceptance
- The client reviews each delivery within 5 business days.
- Two rounds of changes are included.
- If nobody answers within the window, the delivery counts as accepted, and can be reopened for 5 business days.

## 3.1 Final delivery
The window of the final delivery is doubled. See https://example.com/a/very/long/address/that-goes-on-and-on?with=parameters&and=more_of_them_until_the_line_is_full for the checklist.`,
  ja: `株式会社雲デザイン（以下「受託者」という。）と髙﨑商事㈱（以下「委託者」という。）は、委託者のウェブサイト制作業務について、次のとおり業務委託契約を締結する。

# 第1条（業務の範囲）
1. 受託者は、委託者のウェブサイトのリニューアルに関する設計、デザイン、実装および公開作業を行う。ただし、翻訳、写真撮影、サーバーの保守、検索連動型広告の運用は、本契約の範囲に含まない。
2. 範囲外の作業は、書面による変更の合意が成立した後に着手する。口頭での約束は、書面に記載されるまで効力を有しない。
① 変更の依頼は、Slackの共有チャンネルで行う。
② 各変更について、範囲、日程および金額への影響を明示する。

# 第2条（マイルストーンおよび報酬）
| マイルストーン | 期日 | 金額 |
|---|---|---:|
| ワイヤーフレーム（全12画面、利用者5名による確認を含む。） | 2026年12月18日(金) | JPY 600,000 |
| ビジュアルデザイン | 2027年1月29日(金) | JPY 900,000 |
| 実装・公開 | 2027年3月26日(金) | JPY 1,500,000 |

報酬の総額は JPY 3,000,000（消費税別）とする。着手金 JPY 750,000 は、契約締結時に支払う。

# 第3条（検収）
- 委託者は、納品後10営業日以内に検収を行う。
- 修正は2回まで報酬に含む。
- 期間内に回答がない場合は、検収に合格したものとみなす。ただし、5営業日以内は再開を求めることができる。`,
  zh: `云设计有限公司（以下简称“服务方”）与上海启明商贸有限公司（以下简称“委托方”）就网站改版项目订立本协议，约定交付内容、时间、费用及合作方式。日方联系人：髙橋さくら（株式会社エンガワ）。Client’s counsel: Conan O’Brien.

# 一、工作范围
1. 服务方负责委托方网站的设计、开发与上线。以下内容不在范围之内：翻译、摄影、服务器托管以及搜索广告投放。
2. 范围之外的工作，须在书面变更达成一致后方可开始。口头承诺在写入书面文件之前不生效。
（一）变更请求在 Slack 共享频道中提出。
（二）每项变更须说明对范围、日期和价格的影响。

# 二、里程碑与费用
| 里程碑 | 截止日 | 金额 |
|---|---|---:|
| 线框图（全部十二类页面，含五名用户测试） | 2026年12月18日周五 | CNY 28,000.00 |
| 视觉设计 | 2027年1月29日周五 | CNY 45,000.00 |
| 开发与上线 | 2027年3月26日周五 | CNY 67,000.00 |

总费用为 CNY 140,000.00，签署时支付定金 CNY 35,000.00。

# 三、验收
- 委托方应在交付后5个工作日内完成验收。
- 费用包含两轮修改。
- 逾期未答复的，视为验收合格；5个工作日内可要求重新开启。`,
};

const names = {
  en: ['Website relaunch agreement', 'Kumo Design Ltd.', 'Łukasiewicz & Sons', 'Aoi Mori', 'Jan Dvořák'],
  ja: ['ウェブサイト制作業務委託契約書', '株式会社雲デザイン', '髙﨑商事㈱', '森 葵', '髙橋 一郎'],
  zh: ['网站改版服务协议', '云设计有限公司', '上海启明商贸有限公司', '森 葵', '李启明'],
} as const;

export function agreement(locale: Locale, change: Partial<AgreementDocument> = {}): AgreementDocument {
  const [title, agency, client, owner, signer] = names[locale];
  return {
    locale,
    title,
    reference: 'agr_01jd8x2k9q',
    version: 2,
    parties: [
      {
        role: 'agency',
        name: agency,
        address: '1-2-3 Engawa-cho, Chiyoda-ku\nTokyo 100-0001',
        representative: owner,
      },
      { role: 'client', name: client, address: '12 Garden Road\nKraków', representative: signer },
    ],
    body: bodies[locale],
    signatureBlock: [
      { role: 'client', name: client, anchors: { signature: '/s1/', name: '/n1/', date: '/d1/' } },
      { role: 'agency', name: agency },
    ],
    createdAt: at,
    ...change,
  };
}

export function signedAgreement(
  locale: Locale,
  change: Partial<SignedAgreementDocument> = {},
): SignedAgreementDocument {
  const signer = names[locale][4];
  const intents = {
    en: `I, ${signer}, agree to this agreement and sign it electronically.`,
    ja: `私、${signer}は、本契約の内容に同意し、電子的に署名します。`,
    zh: `本人${signer}同意本协议内容，并以电子方式签署。`,
  };
  const device = {
    ip: '203.0.113.7',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  };
  return {
    ...agreement(locale),
    signatures: [
      { role: 'client', typedName: signer, company: names[locale][2], intent: intents[locale], signedAt: at },
    ],
    certificate: {
      documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      documentName: 'agreement.pdf',
      template: { id: `starter-${locale}`, version: 3 },
      signers: [
        {
          role: 'client',
          name: signer,
          typedName: signer,
          email: 'jan@example.com',
          slackUserId: 'U0CLIENT',
          slackTeamId: 'T0CLIENT',
          ...device,
        },
      ],
      events: [
        { at: at.subtract({ hours: 50 }), action: 'sent', by: names[locale][3] },
        { at: at.subtract({ hours: 2 }), action: 'opened', by: signer, ...device },
        { at: at.subtract({ minutes: 4 }), action: 'consented', by: signer, ...device },
        { at, action: 'signed', by: signer, ...device },
        { at: at.add({ minutes: 1 }), action: 'copied-to-archive', by: 'Engawa', detail: 'as it is' },
      ],
      provider: 'click-to-sign',
    },
    ...change,
  };
}

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

export function invoice(locale: Locale, change: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const [, agency, client, owner, contact] = names[locale];
  const currency = locale === 'ja' ? 'JPY' : locale === 'zh' ? 'CNY' : 'USD';
  const unit = currency === 'JPY' ? 1n : 100n;
  const rate = 1000;
  return {
    locale,
    number: 'KUMO-2026-0042',
    issuedOn: day('2026-11-20'),
    dueOn: day('2026-12-18'),
    issuer: {
      name: agency,
      address: '1-2-3 Engawa-cho, Chiyoda-ku\nTokyo 100-0001',
      email: 'billing@kumo.example',
      phone: '+81 3 1234 5678',
      ...(locale === 'ja' ? { qualifiedInvoiceNumber: 'T1234567890123' } : { taxNumber: 'GB 123 4567 89' }),
    },
    billTo: { name: client, attention: contact, address: '12 Garden Road\nKraków' },
    project: names[locale][0],
    purchaseOrder: 'PO-7781',
    lines: [
      {
        description: locale === 'en' ? 'Wireframes' : locale === 'ja' ? 'ワイヤーフレーム' : '线框图',
        detail: `1 / 3 · ${owner}`,
        amount: money(600_000n * unit, currency),
        taxRate: rate,
      },
      {
        description: locale === 'en' ? 'Workshop catering' : locale === 'ja' ? '打合せ時の飲料' : '会议餐饮',
        amount: money(10_000n * unit, currency),
        taxRate: 800,
        isReduced: true,
      },
    ],
    taxes: [
      { rate, base: money(600_000n * unit, currency), amount: money(60_000n * unit, currency) },
      { rate: 800, base: money(10_000n * unit, currency), amount: money(800n * unit, currency) },
    ],
    total: money(670_800n * unit, currency),
    bankDetails:
      locale === 'ja'
        ? '銀行名：みずほ銀行\n支店：丸の内支店（001）\n口座：普通 1234567\n口座名義：カ）クモデザイン'
        : 'Bank: Mizuho Bank\nBranch: Marunouchi\nAccount: 1234567\nSWIFT: MHCBJPJT',
    note: locale === 'ja' ? 'お振込手数料は貴社にてご負担くださいますようお願い申し上げます。' : 'Thank you.',
    createdAt: at,
    ...change,
  };
}

/** The same agreement in two languages; `left` prevails. */
export function inTwo(
  left: Locale,
  right: Locale,
  change: Partial<AgreementDocument> = {},
): AgreementDocument {
  const [first, second] = [clausesOf(left), clausesOf(right)];
  return agreement(left, {
    secondLocale: right,
    clauses: first.map((clause, index) => ({
      ...clause,
      second: second[index] ?? { heading: '', text: '' },
    })),
    ...change,
  });
}

const clausesOf = (locale: Locale) =>
  bodies[locale].split(/^# /m).map((piece, index) => {
    const [heading = '', ...lines] = piece.split('\n');
    return index === 0 ? { heading: '', text: piece } : { heading, text: lines.join('\n') };
  });

export const watermark = { name: '弁護士 髙橋さくら', at };
