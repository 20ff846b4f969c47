import { StuckState } from '../../src/effects/effect.ts';
import { code, phrase, type Said } from '../../src/kernel/phrase.ts';
import type { Desk } from '../../src/surface/desk.ts';

export const signingText = {
  label: phrase({ en: 'Signatures', ja: '電子署名', zh: '电子签署' }),
  here: phrase({ en: 'On our own page', ja: '自社のページ', zh: '本方页面' }),
  docuSign: phrase({
    en: 'DocuSign: no problem known',
    ja: 'DocuSign（問題なし）',
    zh: 'DocuSign：暂无问题',
  }),
  consent: phrase({
    en: 'DocuSign waits for consent. {command} has the address at which it is given.',
    ja: 'DocuSign の同意が必要です。同意用のアドレスは {command} で確認できます。',
    zh: 'DocuSign 需要授权同意。用 {command} 可查看授权地址。',
  }),
  stuck: phrase({
    en: 'DocuSign: something is stuck, see {command}',
    ja: 'DocuSign で処理が止まっています。{command} をご確認ください',
    zh: 'DocuSign 有事项未能完成，请查看 {command}',
  }),
} as const;

/** By whom agreements are signed now, and whether that waits for somebody. */
export async function signingHealth({ read, signersNeedEmail = false }: Desk): Promise<Said> {
  if (!signersNeedEmail) return signingText.here();
  const stuck = await read.effect.findMany({
    where: { kind: { startsWith: 'signature.' }, state: { in: [...StuckState.options] } },
    orderBy: { seq: 'desc' },
    take: 20,
  });
  if (stuck.length === 0) return signingText.docuSign();
  const command = code('/engawa stuck');
  const isConsent = stuck.some(({ problem }) => problem?.includes('waits for consent') === true);
  return isConsent ? signingText.consent({ command }) : signingText.stuck({ command });
}
