import type { TourStep, Words } from '../../page-api/outside.ts';

export const tourWords = {
  title: { en: 'Guided tour', ja: 'ツアー', zh: '导览' },
  take: { en: 'Take the tour ({done}/7)', ja: 'ツアーを始める（{done}/7）', zh: '开始导览（{done}/7）' },
  goOn: {
    en: 'Go on with the tour ({done}/7)',
    ja: 'ツアーを続ける（{done}/7）',
    zh: '继续导览（{done}/7）',
  },
  finished: { en: 'After the tour', ja: 'ツアー完了：次に試せること', zh: '导览完成：接下来可以试试' },
  step: { en: 'Step {number} of 7', ja: 'ステップ {number}/7', zh: '第 {number} 步，共 7 步' },
  leave: { en: 'Leave', ja: '閉じる', zh: '退出' },
  leaveThis: { en: 'Leave the tour', ja: 'ツアーを閉じる', zh: '退出导览' },
  move: { en: 'Move', ja: '移動', zh: '移动' },
  moveAway: { en: 'Move out of the way', ja: '別の場所へ移動', zh: '移到别处' },
  steps: { en: 'All steps', ja: 'すべてのステップ', zh: '全部步骤' },
  done: { en: 'done', ja: '完了', zh: '已完成' },
  become: { en: 'Become {name}', ja: '{name}さんになる', zh: '切换为 {name}' },
  becomeWhy: {
    en: 'This is for {name} to do ({team}).',
    ja: 'ここからは {name}さん（{team}）が操作します。',
    zh: '这一步由 {name}（{team}）完成。',
  },
  type: {
    en: 'Write {command} in #{channel} and send it.',
    ja: '#{channel} で {command} と入力して送信します。',
    zh: '在 #{channel} 中输入 {command} 并发送。',
  },
  typeForMe: { en: 'Send {command} for me', ja: '{command} を代わりに送信', zh: '替我发送 {command}' },
  showMe: { en: 'Show me', ja: '場所を表示', zh: '指给我看' },
  fill: {
    en: 'Fill in the form, or take an example; then press “{submit}”.',
    ja: 'フォームに入力するか、入力例を使い、「{submit}」を押します。',
    zh: '填写表单或使用示例，然后点击“{submit}”。',
  },
  ready: {
    en: 'The form is ready as it is: press “{submit}”.',
    ja: 'フォームはこのままで構いません。「{submit}」を押します。',
    zh: '表单无需改动，点击“{submit}”即可。',
  },
  example: { en: 'Fill in an example', ja: '入力例を使う', zh: '填入示例' },
  open: {
    en: 'Read what stands open, then close it.',
    ja: '表示された内容を確認し、閉じます。',
    zh: '请阅读打开的内容，然后关闭。',
  },
  close: { en: 'Close it', ja: '閉じる', zh: '关闭' },
  notThere: {
    en: 'It is not there yet. Engawa may still be working on it: look again in a moment, or at Effects.',
    ja: 'まだ表示されていません。Engawa が処理中の可能性があります。少し待つか、「処理」タブをご確認ください。',
    zh: '尚未出现。Engawa 可能仍在处理，请稍候再看，或查看“任务”。',
  },
  nobody: {
    en: 'Nobody here can do this step. Start over with an empty workspace.',
    ja: 'この手順を行える人がいません。空のワークスペースで最初からやり直してください。',
    zh: '这里没有人能完成此步骤。请用空白工作区重新开始。',
  },
  nextIs: { en: 'Next: {what}, {when}', ja: '次の予定：{what}（{when}）', zh: '接下来：{what}，{when}' },
  over: {
    en: 'That is a whole engagement, from first talk to weekly digest.',
    ja: '最初の相談から週次ダイジェストまで、案件の流れをひととおり体験しました。',
    zh: '从首次洽谈到每周摘要，您已走完一个项目的全过程。',
  },
  already: {
    en: 'To take the tour from its beginning, start over with an empty workspace.',
    ja: 'ツアーを最初から行うには、空のワークスペースでやり直してください。',
    zh: '如需从头体验导览，请用空白工作区重新开始。',
  },
  tryNext: { en: 'What to try next', ja: '次に試せること', zh: '接下来可以试试' },
} as const satisfies Readonly<Record<string, Words>>;

interface StepWords {
  readonly name: Words;
  /** why it is done, and what is special about it */
  readonly why: Words;
  /** what to do, where the move itself does not say it */
  readonly how?: Words;
}

export const stepWords: Readonly<Record<TourStep, StepWords>> = {
  intake: {
    name: { en: 'Take a client in', ja: '案件を受け付ける', zh: '登记项目' },
    why: {
      en: 'What the client wants to reach is written down once, and the client sees at once how things go on.',
      ja: 'クライアントの要望を一度で記録し、今後の流れをすぐに伝えます。',
      zh: '一次记录客户的需求，客户随即看到后续安排。',
    },
  },
  milestone: {
    name: { en: 'Add a milestone', ja: 'マイルストーンを追加する', zh: '添加里程碑' },
    why: {
      en: 'A milestone is an outcome that the client can judge, with its day and its price.',
      ja: 'マイルストーンは、クライアントが判断できる成果です。期日と金額を決めます。',
      zh: '里程碑是客户可以评判的成果，各有期限和金额。',
    },
  },
  agreement: {
    name: { en: 'Draft and send the agreement', ja: '契約書を作成して送る', zh: '起草并发送合同' },
    why: {
      en: 'Engawa writes it from the milestones, checks it, and posts a card for the client to sign.',
      ja: 'Engawa がマイルストーンから作成・確認し、署名用のカードをクライアントに投稿します。',
      zh: 'Engawa 根据里程碑生成并检查合同，再向客户发布签署卡片。',
    },
  },
  signature: {
    name: { en: 'The client signs', ja: 'クライアントが署名する', zh: '客户签署' },
    why: {
      en: 'Only the decision-maker gets a personal link.',
      ja: '個人用リンクを受け取れるのは決裁者だけです。',
      zh: '只有决策人会收到个人链接。',
    },
    how: {
      en: 'Press “Review and sign”, then “Open the agreement” in the private answer. It opens in a new tab: tick, type the name, sign, and come back here.',
      ja: '「確認して署名」を押し、自分だけに届く返信の「契約書を開く」を押します。新しいタブで同意・氏名入力・署名を済ませ、ここに戻ります。',
      zh: '点击“查看并签署”，再点击仅您可见的回复中的“打开合同”。页面在新标签页打开：勾选、输入姓名、签署，然后回到这里。',
    },
  },
  acceptance: {
    name: { en: 'Deliver, and have it accepted', ja: '納品し、承認を受ける', zh: '交付并验收' },
    why: {
      en: 'The client judges the delivery by its criteria. Without an answer the window ends in silent acceptance, if that was agreed.',
      ja: 'クライアントが基準に沿って判断します。合意していれば、返答がない場合は期限後に承認とみなされます。',
      zh: '客户按标准评判交付。若已约定，逾期未答复即视为验收通过。',
    },
    how: {
      en: 'Press “Accept” on the delivery’s card.',
      ja: '納品カードの「承認する」を押します。',
      zh: '在交付卡片上点击“验收”。',
    },
  },
  invoice: {
    name: { en: 'Let the invoice go', ja: '請求書を送る', zh: '发送账单' },
    why: {
      en: 'The acceptance has drafted it. It goes out when finance says so, and is never billed twice.',
      ja: '承認により請求書の下書きができました。経理が承認すると送付され、二重請求は起こりません。',
      zh: '验收后已自动起草账单。财务批准后才会发出，不会重复开具。',
    },
    how: {
      en: 'Press “Approve and send” on the card in the team’s channel.',
      ja: 'チームのチャンネルのカードで「承認して送付」を押します。',
      zh: '在团队频道的卡片上点击“批准并发送”。',
    },
  },
  digest: {
    name: { en: 'A week passes', ja: '1 週間進める', zh: '推进一周' },
    why: {
      en: 'Engawa tells the client by itself what happened this week.',
      ja: '今週の出来事を、Engawa が自動でクライアントに伝えます。',
      zh: 'Engawa 会自动告诉客户本周的进展。',
    },
    how: {
      en: 'Move time on by a week, and read the digest in the client’s channel.',
      ja: '時間を 1 週間進め、クライアントのチャンネルでダイジェストを確認します。',
      zh: '将时间推进一周，然后在客户频道查看摘要。',
    },
  },
};

/** After the seventh step. */
export const ideas: readonly Words[] = [
  {
    en: 'Outside → Bank: pay the invoice, then mark it as paid as finance.',
    ja: '外の世界 → 銀行：請求書を支払い、経理として入金済みにする。',
    zh: '外部 → 银行：支付账单，再以财务身份标记为已付款。',
  },
  {
    en: 'Press a client’s button as a colleague who may not decide.',
    ja: '決定権のない同僚として、クライアントのボタンを押す。',
    zh: '以无决定权的同事身份点击客户的按钮。',
  },
  {
    en: 'Outside → Faults: kill Engawa right after a call, start it, count the messages.',
    ja: '外の世界 → 障害：呼び出し直後に停止し、再起動してメッセージを数える。',
    zh: '外部 → 故障：在调用后终止 Engawa，重启后数一数消息。',
  },
  {
    en: 'Deliver again, stay silent, and move time on until silence is acceptance.',
    ja: 'もう一度納品し、返答せずに時間を進めて、みなし承認を確認する。',
    zh: '再次交付但不答复，推进时间直至默认验收。',
  },
];
