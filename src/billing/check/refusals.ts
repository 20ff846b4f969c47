import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('check', {
  settled: {
    en: 'This is settled already. App Home shows what is still open.',
    ja: 'この件は解決済みです。未解決の項目は App Home でご確認ください。',
    zh: '此事项已处理完毕。未处理事项请见 App Home。',
  },
  otherWay: {
    en: 'This cannot be mended with that button. Please open the newest card.',
    ja: 'この件はそのボタンでは対応できません。最新のカードからお願いします。',
    zh: '此事项不能用该按钮处理，请使用最新的卡片。',
  },
  underWay: {
    en: 'It is being tried at this moment. Please look again in a minute.',
    ja: 'ただいま処理中です。1分ほどしてからご確認ください。',
    zh: '正在处理中，请一分钟后再查看。',
  },
  byHand: {
    en: 'Nothing waits to be tried again here: this one is done by a person. Please finish it, or press “It is right” and say why.',
    ja: '再試行できる処理はありません。手作業で完了するか、「問題なし」を押して理由をご記入ください。',
    zh: '此处没有可重试的任务，需人工完成。请处理完毕，或点击“无误”并说明原因。',
  },
});
