import { Locale } from '../src/kernel/locale.ts';
import { wholeBook } from '../test/support/phrases.ts';

// npm run text -- ja    every Japanese phrase with the English beside it, for a native reader
const asked = Locale.safeParse(process.argv[2] ?? 'en');
if (!asked.success) {
  console.error(`usage: npm run text -- ${Locale.options.join('|')}`);
  process.exit(2);
}
// Whoever reads the beginning only (`| head`) has read enough.
process.stdout.on('error', () => process.exit(0));
const locale = asked.data;
let file = '';
for (const { file: of, name, words } of await wholeBook()) {
  if (of !== file) console.log(`\n## ${of}\n`);
  file = of;
  const beside = locale === 'en' ? '' : `\n    ${words.en.replaceAll('\n', '\n    ')}`;
  console.log(`${name}\n    ${words[locale].replaceAll('\n', '\n    ')}${beside}`);
}
