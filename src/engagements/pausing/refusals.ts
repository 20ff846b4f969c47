import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('pausing', {
  notInForce: {
    en: '“{name}” is not in force, so there is nothing to pause. It is once the agreement is signed.',
    ja: '「{name}」は進行中ではないため、中断できません。契約の締結後に中断できます。',
    zh: '“{name}”未在进行中，无法暂停。合同签署后方可暂停。',
  },
  notPaused: {
    en: '“{name}” is not paused: there is nothing to resume.',
    ja: '「{name}」は中断していないため、再開の必要はありません。',
    zh: '“{name}”未暂停，无需恢复。',
  },
  untilPassed: {
    en: '{day} is not after today. Please choose a later day.',
    ja: '{day} は今日より後の日付ではありません。後の日付をお選びください。',
    zh: '{day} 不晚于今天，请选择更晚的日期。',
  },
  untilTooFar: {
    en: '{day} is more than a year ahead. Please check the year; a pause can be made longer when it ends.',
    ja: '{day} は1年以上先の日付です。年をご確認ください。中断は終了時に延長できます。',
    zh: '{day} 在一年之后，请核对年份。暂停到期时可以延长。',
  },
});
