import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('numbers', {
  teamOnly: {
    en: 'The agency’s numbers are for its team.',
    ja: 'この数字は制作側のメンバーのみ閲覧できます。',
    zh: '运营数据仅供服务方团队查看。',
  },
});
