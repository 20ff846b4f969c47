import type { OutsideView, SlackWeather, Words } from '../../page-api/outside.ts';

type Table = Readonly<Record<string, Words>>;

export const faultWords = {
  what: {
    en: 'Break something, and watch what Engawa does about it: under Effects nothing is lost, and nothing happens twice.',
    ja: '障害を起こして、Engawa の動きを確認できます。「処理」タブで、失われることも二重に実行されることもないと分かります。',
    zh: '制造故障，看看 Engawa 如何应对：在“任务”中可以看到，不会丢失，也不会重复执行。',
  },
  slack: { en: 'Slack', ja: 'Slack', zh: 'Slack' },
  bot: { en: 'Engawa', ja: 'Engawa', zh: 'Engawa' },
  kills: { en: 'killed so far: {count}', ja: '強制終了：{count} 回', zh: '已强制终止：{count} 次' },
  killNow: { en: 'Kill now', ja: '今すぐ強制終了', zh: '立即终止' },
  killNowSee: {
    en: 'The process dies at once, in the middle of whatever it does. Commands fail until it is started again; then it goes on where it stopped.',
    ja: '処理の途中でもすぐに停止します。再起動するまでコマンドは失敗し、再起動後は続きから再開します。',
    zh: '进程立即终止，不论正在做什么。重新启动前命令会失败；启动后从中断处继续。',
  },
  killAfter: {
    en: 'Kill right after the next call',
    ja: '次の呼び出し直後に強制終了',
    zh: '下次调用后立即终止',
  },
  killAfterSee: {
    en: 'It dies when its next message has reached Slack and before it could note that. Started again, it looks first and does not post twice.',
    ja: '次のメッセージが Slack に届いた直後、記録する前に停止します。再起動後は先に確認し、二重には投稿しません。',
    zh: '下一条消息到达 Slack 后、尚未记录前终止。重新启动后会先查询，不会重复发布。',
  },
  armed: {
    en: 'It will die right after its next call.',
    ja: '次の呼び出しの直後に停止します。',
    zh: '将在下次调用后立即终止。',
  },
  start: { en: 'Start again', ja: '再起動', zh: '重新启动' },
  startSee: {
    en: 'A new process takes over what the dead one has left, as soon as it runs.',
    ja: '新しいプロセスが起動しだい、残された処理を引き継ぎます。',
    zh: '新进程启动后立即接手遗留的任务。',
  },
} as const satisfies Table;

export const weatherWords: Readonly<Record<SlackWeather, { readonly name: Words; readonly see: Words }>> = {
  well: {
    name: { en: 'Well', ja: '正常', zh: '正常' },
    see: { en: 'Slack answers at once.', ja: 'Slack はすぐに応答します。', zh: 'Slack 立即应答。' },
  },
  slow: {
    name: { en: 'Slow', ja: '遅延', zh: '缓慢' },
    see: {
      en: 'Every call takes seconds: messages come late, and each comes once.',
      ja: '呼び出しに数秒かかります。メッセージは遅れますが、一度だけ届きます。',
      zh: '每次调用需要数秒：消息会晚到，但只发一次。',
    },
  },
  down: {
    name: { en: 'Down', ja: '停止', zh: '中断' },
    see: {
      en: 'Every call fails: what is decided stays decided, and the posts wait under Effects until Slack is well again.',
      ja: 'すべての呼び出しが失敗します。決定は保存され、投稿は Slack が復旧するまで「処理」で待機します。',
      zh: '所有调用都失败：已作的决定仍有效，消息在“任务”中等待 Slack 恢复。',
    },
  },
};

export const botStateWords: Readonly<Record<OutsideView['bot']['state'], Words>> = {
  starting: { en: 'starting', ja: '起動中', zh: '启动中' },
  running: { en: 'running', ja: '稼働中', zh: '运行中' },
  stopped: { en: 'stopped', ja: '停止中', zh: '已停止' },
};
