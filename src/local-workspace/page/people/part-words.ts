import type { Words } from '../../page-api/outside.ts';

/** What people are, for whoever tries Engawa; by SeenUser.part. */
export const partWords: Readonly<Record<string, { readonly name: Words; readonly can: Words }>> = {
  owner: {
    name: { en: 'owner', ja: 'オーナー', zh: '所有者' },
    can: {
      en: 'Everything: settings, roles, stuck work',
      ja: 'すべての操作：設定、権限、停止した処理の対応',
      zh: '全部操作：设置、角色、处理卡住的事项',
    },
  },
  lead: {
    name: { en: 'lead', ja: 'リード', zh: '负责人' },
    can: {
      en: 'Runs projects: intake, agreements, milestones, changes',
      ja: '案件の進行：受付、契約、マイルストーン、変更',
      zh: '推进项目：接洽、合同、里程碑、变更',
    },
  },
  finance: {
    name: { en: 'finance', ja: '経理', zh: '财务' },
    can: {
      en: 'Approves invoices and marks them as paid',
      ja: '請求書の承認と入金の記録',
      zh: '批准账单并登记付款',
    },
  },
  member: {
    name: { en: 'member', ja: 'メンバー', zh: '成员' },
    can: {
      en: 'Follows the work and asks; decides nothing',
      ja: '状況の確認のみ（決定はできません）',
      zh: '查看进展，不做决定',
    },
  },
  'decision-maker': {
    name: { en: 'decision-maker', ja: '決裁者', zh: '决策人' },
    can: {
      en: 'Signs, accepts, agrees to changes: by buttons',
      ja: '署名・納品の承認・変更への合意（ボタンで操作）',
      zh: '签署、验收、同意变更（通过按钮）',
    },
  },
  'stand-in': {
    name: { en: 'stand-in', ja: '代理の方', zh: '代理人' },
    can: {
      en: 'Decides when the decision-maker is away',
      ja: '決裁者の不在時に代わりに決定',
      zh: '决策人不在时代为决定',
    },
  },
  colleague: {
    name: { en: 'colleague', ja: '同僚', zh: '同事' },
    can: {
      en: 'Reads and asks; is told who may decide',
      ja: '閲覧と質問（決定できる人が案内されます）',
      zh: '可查看和提问；会被告知谁能决定',
    },
  },
};
