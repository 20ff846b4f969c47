import type { CardWords } from '../kernel/notice.ts';
import { code, phrase, type Said } from '../kernel/phrase.ts';
import type { SlashCommand } from './slash-command.ts';

const text = {
  title: phrase({ en: 'What Engawa can do', ja: 'Engawaの使い方', zh: 'Engawa 使用说明' }),
  intro: phrase({
    en: 'Only you see this. In a project’s channel, commands are about that project; elsewhere Engawa asks which.',
    ja: 'この表示はあなただけに見えています。案件のチャンネルではその案件が対象になり、それ以外では案件をお選びいただきます。',
    zh: '此内容仅您可见。在项目频道中，命令针对该项目；在其他频道会先请您选择项目。',
  }),
  command: phrase({ en: '{name}: {does}', ja: '{name}：{does}', zh: '{name}：{does}' }),
  word: phrase({ en: '{typed} {does}', ja: '{typed} {does}', zh: '{typed} {does}' }),
  another: phrase({
    en: 'If another app holds one of these names, put /engawa in front: {example}',
    ja: '他のアプリと名前が重なる場合は、先頭に /engawa を付けてください（例：{example}）',
    zh: '如与其他应用的命令重名，请在前面加上 /engawa，例如：{example}',
  }),
  unknown: phrase({
    en: '{command} does not know “{typed}”',
    ja: '{command} に「{typed}」という指定はありません',
    zh: '{command} 没有“{typed}”这一用法',
  }),
  choose: phrase({ en: 'You can type', ja: '使える指定', zh: '可用的写法' }),
};

/** The answer to `/engawa help`, in the order of the list. */
export function helpCard(commands: readonly SlashCommand[]): CardWords {
  const other = commands.find((command) => command.name !== '/engawa');
  return {
    title: text.title(),
    body: [text.intro()],
    sections: commands.map((command) => ({
      heading: text.command({ name: command.name, does: command.does }),
      lines: wordLines(command),
    })),
    ...(other === undefined ? {} : { footnote: text.another({ example: code(throughEngawa(other)) }) }),
  };
}

/** The answer to a word that a command does not know. */
export function unknownWordCard(command: SlashCommand, typed: string): CardWords {
  return {
    title: text.unknown({ command: command.name, typed }),
    sections: [{ heading: text.choose(), lines: wordLines(command) }],
  };
}

const wordLines = (command: SlashCommand): Said[] =>
  command.words.map(({ word, does }) => text.word({ typed: code(`${command.name} ${word}`.trim()), does }));

const throughEngawa = ({ name, words }: SlashCommand): string =>
  `/engawa ${name.slice(1)} ${words.find(({ word }) => word !== '')?.word ?? ''}`.trim();
