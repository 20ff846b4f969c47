import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('agreement', {
  unknown: {
    en: 'This agreement does not exist any more: a newer draft took its place. `/agreement preview` shows it.',
    ja: 'この契約書は新しい下書きに置き換わりました。`/agreement preview` でご確認ください。',
    zh: '该合同已被新的草稿取代。请用 `/agreement preview` 查看。',
  },
  notYours: {
    en: 'Only an owner or a lead of the agency can do this. An owner can give roles with `/engawa roles`.',
    ja: 'この操作ができるのは制作側のオーナーまたはリードのみです。権限は `/engawa roles` でオーナーが設定できます。',
    zh: '只有服务方的所有者或负责人可以执行此操作。所有者可用 `/engawa roles` 分配角色。',
  },
  onlyTheTeam: {
    en: 'This is for people of the agency. An agreement sent to you stands in this channel with “Review and sign”.',
    ja: 'この操作は制作側の方のみ可能です。届いた契約書は、チャンネルの「確認して署名」からご覧ください。',
    zh: '此操作仅限服务方人员。发给您的合同请在本频道通过“查看并签署”打开。',
  },
  notOut: {
    en: 'No agreement is out for signature. `/agreement status` shows where it stands.',
    ja: '署名待ちの契約書はありません。`/agreement status` で状況をご確認ください。',
    zh: '目前没有等待签署的合同。请用 `/agreement status` 查看进展。',
  },
  outAlready: {
    en: 'Version {version} is with the client for signature. Void it with `/agreement void` before drafting a new one.',
    ja: '第{version}版が署名待ちです。新しい下書きの前に `/agreement void` で取り消してください。',
    zh: '第{version}版正等待客户签署。请先用 `/agreement void` 作废，再起草新版本。',
  },
  agreedAlready: {
    en: 'The agreement is signed. Other wording or terms go into an addendum: `/agreement draft`. Work, price and dates change through `/change`.',
    ja: '契約は締結済みです。条文や条件の変更は `/agreement draft` で変更覚書を作成し、作業・金額・期日の変更は `/change` でお願いします。',
    zh: '合同已签署。条款或条件的变更请用 `/agreement draft` 起草补充合同；工作、金额和日期的变更请使用 `/change`。',
  },
  notReady: {
    en: 'Not ready yet. Please mend:\n{findings}',
    ja: 'まだ作成できません。次の点を直してください：\n{findings}',
    zh: '尚不能继续，请先修正：\n{findings}',
  },
  amount: {
    en: 'Please enter an amount in {currency}, for example {example}, or 0 for none.',
    ja: '{currency}の金額を入力してください（例：{example}、なしの場合は0）。',
    zh: '请输入{currency}金额，例如 {example}；没有则填 0。',
  },
  depositPlanned: {
    en: 'The billing plan has a deposit of {deposit}. To change it, use `/invoice plan`.',
    ja: '請求計画の着手金は{deposit}です。変更する場合は `/invoice plan` をご利用ください。',
    zh: '收款计划中的预付款为{deposit}。如需修改请用 `/invoice plan`。',
  },
  noTemplate: {
    en: 'There is no agreement template in this language yet. Restarting Engawa puts the starter templates back.',
    ja: 'この言語の契約書テンプレートがありません。Engawaを再起動すると標準テンプレートが登録されます。',
    zh: '还没有该语言的合同模板。重新启动 Engawa 会恢复标准模板。',
  },
  sameLanguage: {
    en: 'The agreement is in this language already. Choose another one, or none.',
    ja: '契約書はすでにこの言語です。別の言語か「なし」を選択してください。',
    zh: '合同已使用该语言。请选择其他语言，或选择不使用。',
  },
  unknownVariables: {
    en: 'There is no variable {names}. `/agreement templates` shows what can be named.',
    ja: '{names} という項目はありません。使える項目は `/agreement templates` で確認できます。',
    zh: '没有变量 {names}。可用的变量见 `/agreement templates`。',
  },
  brokenTemplate: {
    en: 'The marks in this text are not right: {problem}.',
    ja: '記号の書き方に誤りがあります：{problem}',
    zh: '标记写法有误：{problem}。',
  },
  notADraft: {
    en: 'This version has already been sent. `/agreement status` shows where it stands.',
    ja: 'この版はすでに送付済みです。`/agreement status` で状況をご確認ください。',
    zh: '该版本已经发出。请用 `/agreement status` 查看进展。',
  },
  noDraft: {
    en: 'There is no draft. `/agreement draft` makes one.',
    ja: '下書きがありません。`/agreement draft` で作成できます。',
    zh: '没有草稿。请用 `/agreement draft` 起草。',
  },
  totalMoved: {
    en: 'The agreement says {fee}, but deposit and milestones now add up to {sum}. Please draft it again with `/agreement draft`.',
    ja: '契約書の総額は{fee}ですが、着手金とマイルストーンの合計は{sum}です。`/agreement draft` で作り直してください。',
    zh: '合同总额为{fee}，而预付款与里程碑合计现为{sum}。请用 `/agreement draft` 重新起草。',
  },
  outOfDate: {
    en: 'Milestones, people or terms changed after this draft was made. Please draft it again with `/agreement draft`.',
    ja: '下書きの作成後に、マイルストーン・担当者・条件のいずれかが変わりました。`/agreement draft` で作り直してください。',
    zh: '起草之后，里程碑、人员或条款有变动。请用 `/agreement draft` 重新起草。',
  },
  notTheSigner: {
    en: 'Only {who} can sign this agreement or decline it.',
    ja: 'この契約に署名または辞退できるのは{who}さんのみです。',
    zh: '只有{who}可以签署或拒绝本合同。',
  },
  notYourTurn: {
    en: 'It is not your turn yet: {who} signs first. You will be told when you can.',
    ja: 'まだ順番ではありません。先に{who}さんが署名します。順番になりましたらお知らせします。',
    zh: '尚未轮到您：须由{who}先签署。轮到您时会通知您。',
  },
  nobodyMaySign: {
    en: 'Nobody is named yet who may sign. The agency can name the decision-maker with `/engawa roles`.',
    ja: '署名できる方がまだ登録されていません。制作側が `/engawa roles` で決裁者を登録できます。',
    zh: '尚未指定可签署的人。服务方可用 `/engawa roles` 指定决策人。',
  },
  notSentYet: {
    en: 'This agreement has not been sent yet.',
    ja: 'この契約書はまだ送付されていません。',
    zh: '该合同尚未发出。',
  },
  signedBefore: {
    en: 'This agreement is already signed, by {who}, {at}.',
    ja: 'この契約は{who}さんが署名済みです（{at}）。',
    zh: '该合同已由{who}签署（{at}）。',
  },
  closedBefore: {
    en: 'This version of the agreement is no longer open: it was withdrawn, declined or has expired. Please ask the agency for a new one.',
    ja: 'この版は取り消し・辞退・期限切れのいずれかにより終了しています。新しい版は制作側にご依頼ください。',
    zh: '该版本已撤回、被拒绝或已过期。如需新版本请联系服务方。',
  },
  expired: {
    en: 'The time to sign ended {at}. Please ask the agency to send it again.',
    ja: '署名の期限（{at}）が過ぎました。再送付を制作側にご依頼ください。',
    zh: '签署期限已于 {at} 结束。请联系服务方重新发送。',
  },
  planMoved: {
    en: 'The milestones were changed after this text was sent, so it cannot be signed as it stands. Please ask the agency for a new version.',
    ja: '送付後にマイルストーンが変更されたため、このままでは署名できません。新しい版を制作側にご依頼ください。',
    zh: '发送之后里程碑有变动，无法按现有文本签署。请联系服务方提供新版本。',
  },
  otherDocument: {
    en: 'The text on your page is not the one to be signed. Please open it again with “Review and sign”.',
    ja: 'ご覧の内容は署名対象の文書と一致しません。「確認して署名」から開き直してください。',
    zh: '您看到的文本与待签署的文本不一致。请通过“查看并签署”重新打开。',
  },
  noSlackForCode: {
    en: 'No Slack account is known for {who}, so the code cannot go there as a direct message. Please choose another way, or none.',
    ja: '{who}さんのSlackアカウントが登録されていないため、コードをダイレクトメッセージで送れません。別の方法か「なし」を選択してください。',
    zh: '没有{who}的 Slack 账号，无法以私信发送验证码。请选择其他方式，或选择不使用。',
  },
  noEmailForCode: {
    en: 'No e-mail address is known for {who}, so the code cannot go there. Please choose another way, or none.',
    ja: '{who}さんのメールアドレスが登録されていないため、コードをメールで送れません。別の方法か「なし」を選択してください。',
    zh: '没有{who}的邮箱地址，无法发送验证码。请选择其他方式，或选择不使用。',
  },
  noMailForCode: {
    en: 'E-mail is not set up here, so no code can go by it. Set `SMTP_URL` and `MAIL_FROM`, or choose another way.',
    ja: 'メールが設定されていないため、コードをメールで送れません。`SMTP_URL` と `MAIL_FROM` を設定するか、別の方法を選択してください。',
    zh: '尚未设置邮件，无法用邮件发送验证码。请设置 `SMTP_URL` 和 `MAIL_FROM`，或选择其他方式。',
  },
  noCodeAsked: {
    en: 'This agreement is signed without a code.',
    ja: 'この契約書の署名にコードは不要です。',
    zh: '签署此合同无需验证码。',
  },
  codeCannotReach: {
    en: 'The code cannot reach you by the way that was chosen. Please ask the agency to send the agreement in another way.',
    ja: '指定の方法ではコードをお届けできません。別の方法での再送付を制作側にご依頼ください。',
    zh: '验证码无法通过所选方式送达。请联系服务方以其他方式重新发送。',
  },
  tooManyCodes: {
    en: 'Five codes were sent within an hour. The next one can be sent from {at}.',
    ja: '1時間に送れるコードは5回までです。次は {at} から送れます。',
    zh: '一小时内已发送五次验证码。{at} 之后可再次发送。',
  },
  nothingToVoid: {
    en: 'There is nothing to void: the newest version is signed or already closed.',
    ja: '取り消せる版がありません（締結済み、または終了済みです）。',
    zh: '没有可作废的版本：最新版本已签署或已结束。',
  },
});
