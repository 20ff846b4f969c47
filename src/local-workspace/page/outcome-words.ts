import type { Words } from '../page-api/outside.ts';
import type { Outcome } from '../person/outcome.ts';

interface Said {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string>>;
}

const timeout: Words = {
  en: '{what} failed with the error “operation_timeout”. Engawa did not answer within Slack’s three seconds; it may still be working on it.',
  ja: '{what} はエラー「operation_timeout」で失敗しました。Engawa が Slack の 3 秒の制限内に応答しませんでした。処理が続いている可能性があります。',
  zh: '{what} 失败，错误为“operation_timeout”。Engawa 未能在 Slack 规定的三秒内回应，可能仍在处理。',
};
const unreachableApp: Words = {
  en: '{what} failed with the error “{error}”. Engawa cannot be reached: it is stopped or starting. Try again in a moment.',
  ja: '{what} はエラー「{error}」で失敗しました。Engawa に接続できません（停止中または起動中です）。少し待ってからもう一度お試しください。',
  zh: '{what} 失败，错误为“{error}”。无法连接 Engawa：它已停止或正在启动。请稍后重试。',
};
const noWorkspace: Words = {
  en: 'The workspace is not reachable. Nothing was sent.',
  ja: 'ワークスペースに接続できません。送信されていません。',
  zh: '无法连接工作区，内容未发送。',
};
const trouble: Words = {
  en: 'We had some trouble connecting. Try again?',
  ja: '接続で問題が発生しました。もう一度お試しください。',
  zh: '连接出现问题，请重试。',
};
const byError: Readonly<Record<string, Words>> = {
  unknown_command: {
    en: '{what} is not a valid command. Type “/” to see the commands there are.',
    ja: '{what} は有効なコマンドではありません。「/」と入力すると使えるコマンドが表示されます。',
    zh: '{what} 不是有效的命令。输入“/”可查看可用的命令。',
  },
  not_in_channel: {
    en: 'You are not a member of this channel, so you cannot act here.',
    ja: 'このチャンネルのメンバーではないため、操作できません。',
    zh: '您不是此频道的成员，无法在此操作。',
  },
  not_available: {
    en: '{what} belongs to another workspace. In Slack Connect only the workspace that installed the app has its commands, shortcuts and Home.',
    ja: '{what} は別のワークスペースのものです。Slack コネクトでは、アプリをインストールしたワークスペースだけがコマンド・ショートカット・ホームを使えます。',
    zh: '{what} 属于另一个工作区。在 Slack Connect 中，只有安装了应用的工作区才能使用其命令、快捷方式和主页。',
  },
  no_such_button: {
    en: 'This button is no longer there: the message has changed.',
    ja: 'メッセージが更新されたため、このボタンはもうありません。',
    zh: '消息已更新，此按钮已不存在。',
  },
};
const plain: Words = {
  en: '{what} did not work: {detail}',
  ja: '{what} は完了しませんでした：{detail}',
  zh: '{what} 未能完成：{detail}',
};
/** What stands in a sentence when nothing in particular was named. */
export const thisAction: Words = { en: 'This', ja: 'この操作', zh: '此操作' };

/** What a person reads when something did not work: as Slack says it, and why. Undefined: it worked. */
export function troubleWords({ ok, error = '', detail }: Outcome, what: string): Said | undefined {
  if (ok) return undefined;
  const values = { what, error, detail: detail ?? error };
  if (error === 'workspace_unreachable') return { words: noWorkspace };
  if (error === 'operation_timeout') return { words: timeout, values };
  if (error.startsWith('dispatch_failed')) return { words: unreachableApp, values };
  if (error.startsWith('We had some trouble')) return { words: trouble };
  return { words: byError[error] ?? plain, values };
}
