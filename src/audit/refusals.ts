import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('audit', {
  mayNotRead: {
    en: 'Only owners and finance can read the record. Please ask one of them.',
    ja: '記録を閲覧できるのはオーナーと経理のみです。担当者にご依頼ください。',
    zh: '只有所有者和财务可以查看记录，请联系他们。',
  },
});
