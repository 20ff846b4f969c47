import { phrase, type Said } from '../../kernel/phrase.ts';
import { answerValue, TemplateVariable, VariableType } from './template-variable.ts';

/** One variable a line: `responseDays | number | Answers within (days) | 2 | required`. */
export const lineOf = ({ name, type, label, default: usual = '', required }: TemplateVariable): string =>
  [name, type, label, usual.replaceAll('\n', ' '), required ? 'required' : 'optional'].join(' | ');

const says = {
  parts: phrase({
    en: 'Line {line}: write it as {example}.',
    ja: '{line}行目：{example} の形で入力してください。',
    zh: '第{line}行：请按 {example} 的格式填写。',
  }),
  name: phrase({
    en: 'Line {line}: a name begins with a small letter and has letters and digits only, such as {example}.',
    ja: '{line}行目：名前は小文字で始まる英数字にしてください（例：{example}）。',
    zh: '第{line}行：名称须以小写字母开头，仅含字母和数字，例如 {example}。',
  }),
  type: phrase({
    en: 'Line {line}: the kind is one of {types}.',
    ja: '{line}行目：種類は {types} のいずれかにしてください。',
    zh: '第{line}行：类型须为 {types} 之一。',
  }),
  label: phrase({
    en: 'Line {line}: the label has 1 to 60 characters.',
    ja: '{line}行目：表示名は1〜60文字にしてください。',
    zh: '第{line}行：显示名称须为1至60个字符。',
  }),
  default: phrase({
    en: 'Line {line}: the default does not fit the kind.',
    ja: '{line}行目：初期値が種類に合っていません。',
    zh: '第{line}行：默认值与类型不符。',
  }),
  twice: phrase({
    en: 'Line {line}: the name “{name}” stands there twice.',
    ja: '{line}行目：名前「{name}」が重複しています。',
    zh: '第{line}行：名称“{name}”重复。',
  }),
} as const;

export const lineExample = 'responseDays | number | Answers within (days) | 2 | required';

export interface ReadLines {
  readonly variables: readonly TemplateVariable[];
  readonly problems: readonly Said[];
}

export function readLines(lines: readonly string[]): ReadLines {
  const variables: TemplateVariable[] = [];
  const problems: Said[] = [];
  lines.forEach((text, index) => {
    const read = readLine(text, index + 1, variables);
    if ('kind' in read) problems.push(read);
    else variables.push(read);
  });
  return { variables, problems };
}

function readLine(text: string, line: number, before: readonly TemplateVariable[]): TemplateVariable | Said {
  const [name = '', type = '', label = '', usual = '', need = '', ...more] = text
    .split(/[|｜]/)
    .map((part) => part.trim());
  if (more.length > 0 || !['required', 'optional'].includes(need))
    return says.parts({ line, example: lineExample });
  if (!TemplateVariable.shape.name.safeParse(name).success)
    return says.name({ line, example: 'responseDays' });
  if (before.some((one) => one.name === name)) return says.twice({ line, name });
  const kind = VariableType.safeParse(type);
  if (!kind.success) return says.type({ line, types: VariableType.options.join(', ') });
  if (!TemplateVariable.shape.label.safeParse(label).success) return says.label({ line });
  if (!fits(kind.data, usual)) return says.default({ line });
  return {
    name,
    type: kind.data,
    label,
    ...(usual !== '' && { default: usual }),
    required: need === 'required',
  };
}

/** Which currency an engagement has is not known here, so an amount is tried in one with two decimals. */
const fits = (type: VariableType, usual: string): boolean =>
  answerValue(type, usual, { locale: 'en', currency: 'EUR' }) !== undefined;
