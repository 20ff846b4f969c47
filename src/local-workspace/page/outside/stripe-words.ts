import type { ShownStripeInvoice, StripeDeed, StripeWeather, Words } from '../../page-api/outside.ts';

type Table = Readonly<Record<string, Words>>;

export const stripeWords = {
  what: {
    en: 'A Stripe of this machine’s own. Clients pay on its pages; what it has to tell goes to Engawa by webhook. No real money moves.',
    ja: 'このパソコン上の Stripe です。クライアントはここのページで支払い、結果は Webhook で Engawa に届きます。実際の決済は行われません。',
    zh: '这是本机上的 Stripe。客户在其页面付款，结果通过 Webhook 通知 Engawa，不会产生真实交易。',
  },
  invoices: { en: 'Invoices', ja: '請求書', zh: '账单' },
  noInvoices: {
    en: 'No invoice yet. One stands here once it was approved.',
    ja: '請求書はまだありません。承認されるとここに表示されます。',
    zh: '暂无账单。批准后会显示在此。',
  },
  draft: { en: 'Draft', ja: '下書き', zh: '草稿' },
  open: { en: 'open: {amount}', ja: '未払い：{amount}', zh: '未付：{amount}' },
  refunded: { en: 'refunded: {amount}', ja: '返金済み：{amount}', zh: '已退款：{amount}' },
  page: { en: 'Open the payment page', ja: '支払いページを開く', zh: '打开付款页面' },
  pageOf: {
    en: 'Open the payment page of {number}',
    ja: '{number} の支払いページを開く',
    zh: '打开付款页面：{number}',
  },
  deeds: { en: 'In the dashboard', ja: 'ダッシュボードでの操作', zh: '在控制台操作' },
  deedsOf: {
    en: 'In the dashboard: {number}',
    ja: 'ダッシュボードでの操作：{number}',
    zh: '在控制台操作：{number}',
  },
  customers: { en: 'Customers', ja: '顧客', zh: '客户' },
  noCustomers: {
    en: 'No customer yet. Each client becomes one with their first invoice.',
    ja: '顧客はまだいません。最初の請求書とともに登録されます。',
    zh: '暂无客户。首张账单发出时会创建。',
  },
  deleted: { en: 'deleted', ja: '削除済み', zh: '已删除' },
  events: { en: 'Messages to Engawa', ja: 'Engawa への通知', zh: '发给 Engawa 的消息' },
  noEvents: { en: 'Nothing has been told yet.', ja: 'まだ通知はありません。', zh: '暂无消息。' },
  again: { en: 'Send again', ja: '再送する', zh: '重新发送' },
  againOf: {
    en: 'Send again: {type}, {about}',
    ja: '再送する：{type}、{about}',
    zh: '重新发送：{type}，{about}',
  },
  times: { en: 'arrived {count} times', ja: '{count} 回到着', zh: '已送达 {count} 次' },
  weather: { en: 'How messages travel', ja: '通知の届き方', zh: '消息的送达方式' },
} as const satisfies Table;

export const stripeStatusWords: Readonly<Record<ShownStripeInvoice['status'], Words>> = {
  draft: { en: 'draft', ja: '下書き', zh: '草稿' },
  open: { en: 'open', ja: '未払い', zh: '待付' },
  paid: { en: 'paid', ja: '支払い済み', zh: '已付款' },
  void: { en: 'void', ja: '無効', zh: '已作废' },
  uncollectible: { en: 'given up', ja: '回収不能', zh: '无法收回' },
};

export const disputeWords: Readonly<Record<'open' | 'won' | 'lost', Words>> = {
  open: { en: 'disputed', ja: '異議申し立て中', zh: '争议中' },
  won: { en: 'dispute won', ja: '異議申し立て：制作側の主張が認められた', zh: '争议：胜诉' },
  lost: { en: 'dispute lost', ja: '異議申し立て：制作側の主張が認められず', zh: '争议：败诉' },
};

export const eventStateWords: Readonly<Record<'waiting' | 'told' | 'lost', Words>> = {
  waiting: { en: 'on its way', ja: '送信中', zh: '发送中' },
  told: { en: 'arrived', ja: '到着', zh: '已送达' },
  lost: { en: 'lost', ja: '消失', zh: '丢失' },
};

export const deedWords: Readonly<Record<StripeDeed, Words>> = {
  decline: { en: 'A payment fails', ja: '支払いに失敗する', zh: '付款失败' },
  debit: { en: 'A bank debit begins', ja: '口座振替の処理が始まる', zh: '开始银行扣款' },
  credit: {
    en: 'Credit note for a tenth',
    ja: '未払い額の1割をクレジットノートで減額する',
    zh: '开具未付金额一成的贷项通知单',
  },
  'void-credit': {
    en: 'Void the credit note',
    ja: 'クレジットノートを取り消す',
    zh: '作废贷项通知单',
  },
  refund: { en: 'Refund', ja: '返金する', zh: '退款' },
  'refund-fails': { en: 'The refund fails', ja: '返金に失敗する', zh: '退款失败' },
  dispute: { en: 'The payer disputes it', ja: '異議を申し立てる', zh: '付款人提出争议' },
  'win-dispute': { en: 'Win the dispute', ja: '異議申し立てに勝つ', zh: '争议胜诉' },
  'lose-dispute': { en: 'Lose the dispute', ja: '異議申し立てに負ける', zh: '争议败诉' },
  void: { en: 'Void', ja: '無効にする', zh: '作废' },
  'give-up': { en: 'Mark uncollectible', ja: '回収不能にする', zh: '标记为无法收回' },
  'mark-paid': { en: 'Mark as paid elsewhere', ja: '他の方法で支払い済みにする', zh: '标记为以其他方式付款' },
  'delete-customer': { en: 'Delete', ja: '削除する', zh: '删除' },
  'tell-again': { en: 'Send again', ja: '再送する', zh: '重新发送' },
};

export const stripeWeatherWords: Readonly<
  Record<StripeWeather, { readonly name: Words; readonly see: Words }>
> = {
  well: {
    name: { en: 'Well', ja: '正常', zh: '正常' },
    see: {
      en: 'Each message arrives at once, and again until it was taken.',
      ja: '通知はすぐに届きます。受け取られるまで再送されます。',
      zh: '消息立即送达；未被接收时会重发。',
    },
  },
  late: {
    name: { en: 'Late', ja: '遅延', zh: '延迟' },
    see: {
      en: 'Each message takes eight seconds.',
      ja: '通知が届くまで8秒かかります。',
      zh: '每条消息延迟八秒。',
    },
  },
  twice: {
    name: { en: 'Twice', ja: '重複', zh: '重复' },
    see: {
      en: 'Each message arrives twice; it counts once.',
      ja: '同じ通知が2回届きます。処理は1回だけです。',
      zh: '每条消息送达两次，只生效一次。',
    },
  },
  shuffled: {
    name: { en: 'Out of order', ja: '順不同', zh: '乱序' },
    see: {
      en: 'What belongs together arrives the last first.',
      ja: 'まとまった通知が、新しいものから届きます。',
      zh: '同一批消息按从新到旧的顺序送达。',
    },
  },
  lost: {
    name: { en: 'Lost', ja: '消失', zh: '丢失' },
    see: {
      en: 'No message arrives. Engawa looks by itself, at what is open each half hour, at what is settled once a day: move time by an hour, or by a day.',
      ja: '通知は届きません。Engawa が、未払いのものは30分ごと、完了したものは1日1回確認します。1時間または1日進めてみてください。',
      zh: '消息不会送达。Engawa 会自行查询：未付的每半小时一次，已结的每天一次。请将时间推进一小时或一天。',
    },
  },
};
